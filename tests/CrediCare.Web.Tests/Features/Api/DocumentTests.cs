using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>
/// A client that knows nothing but the OpenAPI document asks for everything in it: with the right key it gets what the document
/// says, and with any other nothing.
/// </summary>
public sealed class DocumentTests : IDisposable
{
    private readonly PortalFactory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task EveryOperation_AnswersAsTheDocumentSays()
    {
        var program = _site.Program(await _site.MakeNarrowKeyAsync());
        var (document, world) = (await ReadAsync(program), await ApiWorld.MakeAsync(_site));
        var asked = 0;
        var (tester, inside) = await TestWorldAsync(world);
        foreach (var operation in Operations(document).Where(one => !Paper.IsMissingAt(one.Path)).OrderBy(one => one.Turn))
        {
            using var answer = operation.IsTestMode
                ? await tester.SendAsync(RequestFor(operation, inside))
                : await program.SendAsync(RequestFor(operation, world));

            var text = await answer.Content.ReadAsStringAsync();
            var expected = operation.Written["responses"]!.AsObject().First();
            Assert.True($"{(int)answer.StatusCode}" == expected.Key, $"{operation} got {answer.StatusCode}:\n{text}");
            var content = expected.Value!["content"]!.AsObject().Single();
            if (content.Key == "application/json")
                Assert.Empty(Schema.Errors(JsonNode.Parse(text), content.Value!["schema"]!, document, ""));
            asked++;
        }

        Assert.True(asked >= 20, $"Only {asked} operations.");
    }

    [Fact]
    public async Task Document_HasEveryAddressThatAnswers()
    {
        var document = await ReadAsync(_site.Program(await _site.MakeKeyAsync()));
        var answered = _site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<ApiCallAttribute>() is not null)
            .Select(one =>
                (one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], $"/{one.RoutePattern.RawText!.TrimStart('/')}")
            )
            .Where(one => one.Item2 != "/api/v1/openapi.json");

        Assert.Equal(answered.Order(), Operations(document).Select(one => (one.Method, one.Path)).Order());
    }

    [Fact]
    public async Task EveryOperation_IsShutToStrangersSmallerKeysBrowsersAndNobody()
    {
        var world = await ApiWorld.MakeAsync(_site);
        var document = await ReadAsync(_site.Program(await _site.MakeKeyAsync()));
        Guid[] other = [await OtherPortfolioAsync()];
        HttpClient[] strangers =
        [
            _site.Program(await _site.MakeKeyAsync(PortalFactory.OtherCreditor)),
            _site.Program(await _site.MakeKeyAsync(portfolios: other)),
        ];
        var (_, inside) = await TestWorldAsync(world);
        HttpClient[] testers =
        [
            await _site.TestProgramAsync(PortalFactory.OtherCreditor),
            await _site.TestProgramAsync(portfolios: other),
        ];
        var live = _site.Program(await _site.MakeNarrowKeyAsync());
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        foreach (var operation in Operations(document))
        {
            var nobody = await AskAsync(_site.Program(null), operation, world);
            var person = await AskAsync(browser.Http, operation, world);
            Assert.Equal((401, "key-missing"), (nobody.Status, nobody.Code));
            Assert.Equal((401, "key-missing"), (person.Status, person.Code));
            if (operation.IsTestMode)
                Assert.Equal("test-mode-only", (await AskAsync(live, operation, world)).Code);
            var there = operation.IsTestMode ? inside : world;
            foreach (var stranger in operation.IsTestMode ? testers : strangers)
            {
                var reply = await AskAsync(stranger, operation, there);
                Assert.DoesNotContain(there.CaseNumber, reply.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Ingrid Prøvedal", reply.Text, StringComparison.Ordinal);
                if (operation.Path.Contains('{', StringComparison.Ordinal))
                    Assert.True((404, "not-found") == (reply.Status, reply.Code), $"{operation}: {reply}");
            }

            if ((string?)operation.Written["x-scope"] is not { } scope)
                continue;
            var without = ApiScopeNames
                .All.Where(one => ApiScopeNames.Written(one) != scope)
                .Aggregate(ApiScopes.None, (all, one) => all | one);
            var smaller = await AskAsync(_site.Program(await _site.MakeKeyAsync(scopes: without)), operation, world);
            Assert.True((403, "scope-missing") == (smaller.Status, smaller.Code), $"{operation}: {smaller}");
        }
    }

    [Fact]
    public async Task Page_ShowsEveryOperationAndCode_InBothLanguages()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/company/api");
        var document = JsonNode.Parse((await browser.GetAsync("/company/api/openapi.json")).Html)!;

        Assert.All(Operations(document), one => Assert.Contains($"{one.Method} {one.Path}", page.Text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ApiCode>(), code => Assert.NotNull(page.Document.GetElementById(ApiJson.Written(code))));
        Assert.Contains("Registrer et krav", page.Text, StringComparison.Ordinal);
        var examples = page.Document.QuerySelectorAll("pre code").Select(one => one.TextContent).ToList();
        Assert.All(
            Operations(document),
            one =>
                Assert.Contains(
                    examples,
                    example => example.StartsWith("curl ", StringComparison.Ordinal) && one.IsAskedBy(example)
                )
        );
        var steps = page.Document.QuerySelectorAll("ol a[href^='#']").Select(one => one.GetAttribute("href")![1..]).ToList();
        Assert.Equal(6, steps.Count);
        Assert.All(steps, step => Assert.NotNull(page.Document.GetElementById(step)));
    }

    /// <summary>A key in test mode, and the same things where it works, as far as there are any.</summary>
    private async Task<(HttpClient Tester, ApiWorld Inside)> TestWorldAsync(ApiWorld world)
    {
        var tester = await _site.TestProgramAsync();
        return (tester, world with { CaseNumber = await tester.MakeCaseAsync() });
    }

    private Task<Guid> OtherPortfolioAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var first = await _site.FirstPortfolioAsync();
            var creditorId = (await context.Portfolios.SingleAsync(one => one.Id == first)).CreditorId;
            return (await context.Portfolios.SingleAsync(one => one.CreditorId == creditorId && one.Id != first)).Id;
        });

    private static async Task<JsonNode> ReadAsync(HttpClient program) => (await program.AskAsync("/api/v1/openapi.json")).Json;

    private static IEnumerable<Operation> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new Operation(method.Key.ToUpperInvariant(), path.Key, method.Value!);

    private static async Task<ApiReply> AskAsync(HttpClient http, Operation operation, ApiWorld world)
    {
        using var request = RequestFor(operation, world);
        return await ApiReply.ReadAsync(await http.SendAsync(request));
    }

    private static HttpRequestMessage RequestFor(Operation operation, ApiWorld world)
    {
        var path = operation.Path.Contains('{', StringComparison.Ordinal) ? world.Fill(operation.Path) : operation.Path;
        var query = string.Join(
            '&',
            operation.Written["parameters"]!
                .AsArray()
                .Where(one => one!["example"] is not null)
                .Select(one => $"{one!["name"]}={one["example"]}")
        );
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), query.Length == 0 ? path : $"{path}?{query}");
        if (operation.Written["parameters"]!.AsArray().Any(one => (string?)one!["in"] == "header"))
            request.Headers.Add(OnceAttribute.Header, PublicId.New());
        var content = operation.Written["requestBody"]?["content"];
        if (content?["application/json"] is { } json)
            request.Content = new StringContent(json["example"]!.ToJsonString(), Encoding.UTF8, "application/json");
        else if (content is not null)
        {
            var file = new ByteArrayContent(Encoding.Latin1.GetBytes("%PDF-1.4 en prøve"));
            file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            request.Content = new MultipartFormDataContent { { file, "files", "vedlegg.pdf" } };
        }

        return request;
    }

    private sealed record Operation(string Method, string Path, JsonNode Written)
    {
        public bool IsTestMode => (bool?)Written["x-test-mode"] == true;

        /// <summary>What is read comes first, then what a dispute stops; what throws all away comes last.</summary>
        public int Turn =>
            Method == "GET" ? 0
            : Path.EndsWith("/letters", StringComparison.Ordinal) ? 1
            : Path.EndsWith("/reset", StringComparison.Ordinal) ? 3
            : 2;

        /// <summary>Whether a call typed in a shell asks for it; what the address leaves open stands in a variable.</summary>
        public bool IsAskedBy(string example)
        {
            var address = example.Split(' ', '\n').First(word => word.Contains("/api/", StringComparison.Ordinal)).Trim('"');
            var path = address[address.IndexOf("/api/", StringComparison.Ordinal)..].Split('?')[0].Split('/');
            var own = Path.Split('/');
            return example.StartsWith("curl -X POST", StringComparison.Ordinal) == (Method == "POST")
                && own.Length == path.Length
                && own.Zip(path).All(pair => pair.First == pair.Second || (pair.First[..1] == "{" && pair.Second[..1] == "$"));
        }

        public override string ToString() => $"{Method} {Path}";
    }
}
