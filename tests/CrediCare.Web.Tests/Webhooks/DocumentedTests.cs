using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Tests.Features.Cases;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>What the page and the document say about webhooks is what comes.</summary>
public sealed class DocumentedTests : IAsyncLifetime
{
    private readonly WebhookSite _site = new();
    private Receiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task PageAndDocument_ShowEachKind_AndTheRecipe()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync("/company/api");
        var document = JsonNode.Parse((await browser.GetAsync("/company/api/openapi.json")).Html)!;

        Assert.Contains("def is_genuine", page.Text, StringComparison.Ordinal);
        var kinds = Enum.GetValues<WebhookKind>().Select(kind => kind.Written()).ToList();
        Assert.All(kinds, kind => Assert.Contains($"\"{kind}\"", page.Text, StringComparison.Ordinal));
        Assert.Equal(kinds, document["webhooks"]!.AsObject().Select(one => one.Key));
        var schema = document["components"]!["schemas"]!["WebhookBody"]!;
        foreach (var (kind, hook) in document["webhooks"]!.AsObject())
        {
            var example = hook!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();
            Assert.Equal(kind, (string)example["kind"]!);
            Assert.Equal(Names(schema["properties"]!), Names(example));
        }
    }

    [Fact]
    public async Task WhatComes_HasTheFieldsOfItsExample_AndIsGenuineByTheRecipeItself()
    {
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync(moves: (claim, userId) => claim.Ask("Stemmer det?", "2026-11-20", userId));
        await _site.SendAsync();

        Assert.Equal(["case.changed", "case.changed", "decision.needed"], _receiver.All.Select(one => one.Kind).Order());
        foreach (var came in _receiver.All)
        {
            var kind = Enum.GetValues<WebhookKind>().Single(one => one.Written() == came.Kind);
            var example = JsonNode.Parse(
                System.Text.Json.JsonSerializer.Serialize(ApiWebhooks.ExampleOf(kind), ApiJson.Options)
            )!;
            Assert.Equal(Names(example), Names(came.Json));
            Assert.Equal(Filled(example), Filled(came.Json));
            Assert.Equal("True", Run(came.Headers["CrediCare-Signature"], came.Text, made.Secret.Text));
            Assert.Equal("False", Run(came.Headers["CrediCare-Signature"], came.Text, WebhookSecret.New().Text));
            Assert.Equal("False", Run(came.Headers["CrediCare-Signature"], came.Text + " ", made.Secret.Text));
        }
    }

    /// <summary>The lines of the page, with the hour at which the site believes to be.</summary>
    private string Run(string header, string body, string secret)
    {
        var now = new DateTimeOffset(_site.Clock.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var program =
            $"import sys\n{ApiWebhooks.Recipe}\ntime.time = lambda: {now}\nprint(is_genuine(sys.argv[1], sys.argv[2].encode(), sys.argv[3]))";
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", program, header, body, secret })
            start.ArgumentList.Add(argument);
        using var python = Process.Start(start)!;
        var said = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return said.Trim();
    }

    private static List<string> Names(JsonNode node) => [.. node.AsObject().Select(one => one.Key)];

    private static List<string> Filled(JsonNode node) =>
        [.. node.AsObject().Where(one => one.Value is not null).Select(one => one.Key)];
}
