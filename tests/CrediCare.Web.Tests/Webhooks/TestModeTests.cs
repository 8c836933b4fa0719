using CrediCare.Data;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api.Sandboxes;
using CrediCare.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>What happens in a sandbox is told to its creditor's webhooks in test mode, and nothing else is told there.</summary>
public sealed class TestModeTests : IAsyncLifetime
{
    private readonly WebhookSite _site = new();
    private Receiver _live = null!;
    private Receiver _test = null!;

    public async Task InitializeAsync() => (_live, _test) = (await Receiver.StartAsync(), await Receiver.StartAsync());

    public async Task DisposeAsync()
    {
        await _live.DisposeAsync();
        await _test.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Sandbox_IsToldToTestMode_SignedAndSaidSo_AndTheRealThingToTheOther()
    {
        await _site.EndpointAsync(_live.Address);
        var made = await _site.EndpointAsync(_test.Address, mode: ApiKeyMode.Test);
        var program = await _site.TestProgramAsync();
        var number = await program.MakeCaseAsync();
        await program.ActAsync(number, "questions", new { text = "Har kunden klaget?" });
        await program.ActAsync(number, "payments", new { amountOre = 5_000 });
        var real = await _site.OpenCaseAsync();

        await _site.SendAsync();

        Assert.All(_live.All, one => Assert.Equal("live", (string)one.Json["mode"]!));
        Assert.Equal([real.CaseNumber], _live.All.Select(one => (string)one.Json["caseNumber"]!).Distinct());
        Assert.All(_test.All, one => Assert.Equal("test", (string)one.Json["mode"]!));
        Assert.All(_test.All, one => Assert.Equal(number, (string)one.Json["caseNumber"]!));
        Assert.Equal(
            ["case.changed", "decision.needed", "payment.received"],
            _test.All.Select(one => one.Kind).Distinct().Order()
        );
        Assert.Equal(_test.All.Count, _test.All.Select(one => one.Id).Distinct().Count());
        Assert.All(
            _test.All,
            one => Assert.Contains(SignatureOf(made, one), one.Headers[WebhookSignature.Header], StringComparison.Ordinal)
        );
        foreach (var one in _test.All)
            Assert.Equal(200, (await program.AskAsync(new Uri((string)one.Json["fetch"]!).PathAndQuery)).Status);
        var feed = await program.AskAsync("/api/v1/events?limit=100");
        Assert.Equal(
            feed.Items.Select(one => (string)one["id"]!).Order(),
            _test.All.Select(one => (string?)one.Json["eventId"]).OfType<string>().Order()
        );
    }

    [Fact]
    public async Task Reset_KeepsTheWebhookAndItsLog_AndTheNextSandboxIsToldThere()
    {
        var made = await _site.EndpointAsync(_test.Address, mode: ApiKeyMode.Test);
        var program = await _site.TestProgramAsync();
        await program.MakeCaseAsync();
        await _site.SendAsync();
        var before = (await _site.DeliveriesAsync()).Count;
        (await program.PostAsync("/api/v1/sandbox/reset", null)).Dispose();
        var number = await program.MakeCaseAsync();

        await _site.SendAsync();

        var rows = await _site.DeliveriesAsync();
        Assert.True(before > 0 && rows.Count > before, $"{before}, then {rows.Count}");
        Assert.All(rows, one => Assert.Equal((made.Id, WebhookDeliveryState.Delivered), (one.EndpointId, one.State)));
        Assert.Equal(number, (string)_test.All.Last().Json["caseNumber"]!);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var log = await browser.GetAsync($"/company/webhooks/{made.PublicId}");
        var delivery = await browser.GetAsync($"/company/webhooks/{made.PublicId}/deliveries/{rows[^1].PublicId}");
        Assert.Contains("Testmodus", log.Text, StringComparison.Ordinal);
        Assert.Contains("\"mode\": \"test\"", delivery.Text, StringComparison.Ordinal);
        Assert.Contains("i prøverommet", delivery.Text, StringComparison.Ordinal);
        Assert.Null(delivery.Document.QuerySelector("a[href^='/cases/']"));
    }

    [Fact]
    public async Task CallThatBrokeOff_IsCaughtUpWithByTheNext_AndWhatWasToldIsNotToldAgain()
    {
        await _site.EndpointAsync(_test.Address, mode: ApiKeyMode.Test);
        var program = await _site.TestProgramAsync();
        await program.MakeCaseAsync();
        await _site.SendAsync();
        var before = _test.All.Count;
        var (sandbox, told) = await _site.WithDatabaseAsync(async context =>
            (await context.Sandboxes.SingleAsync(), await context.WebhookEvents.AsNoTracking().FirstAsync())
        );
        var untold = WebhookEvent.Test(told.CreditorId, _site.Clock.UtcNow);
        await InsideAsync(context =>
        {
            context.AddRange(told, untold);
            return context.SaveChangesAsync();
        });

        await program.SendAsync("/api/v1/registrations", Claims.One());
        await _site.SendAsync();

        Assert.Equal(before + 1, _test.All.Count);
        Assert.Equal(untold.PublicId, _test.All.Last().Id);
        Assert.Equal(0, await InsideAsync(context => context.WebhookEvents.CountAsync()));

        async Task<int> InsideAsync(Func<PortalContext, Task<int>> work)
        {
            var done = 0;
            await _site
                .Services.GetRequiredService<SandboxPortals>()
                .WithAsync(
                    sandbox,
                    async portal =>
                    {
                        await using var scope = portal.CreateScope();
                        done = await work(scope.ServiceProvider.GetRequiredService<PortalContext>());
                    }
                );
            return done;
        }
    }

    [Fact]
    public async Task NobodysTestMode_LeavesNothingBehind_AndOtherCreditorsHearNothing()
    {
        await _site.EndpointAsync(_live.Address, PortalFactory.OtherCreditor, mode: ApiKeyMode.Test);
        var program = await _site.TestProgramAsync();
        await program.MakeCaseAsync();

        await _site.SendAsync();

        Assert.Empty(_live.All);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.WebhookEvents.CountAsync()));
    }

    [Fact]
    public async Task Week_RemovesWhatWasTold_ThoughItsTimeLiesAhead()
    {
        await _site.EndpointAsync(_test.Address, mode: ApiKeyMode.Test);
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        await _site.WithDatabaseAsync(context =>
            context.Sandboxes.ExecuteUpdateAsync(set => set.SetProperty(one => one.AheadTicks, TimeSpan.FromDays(300).Ticks))
        );
        await program.MakeCaseAsync();
        await _site.SendAsync();
        var ahead = await _site.WithDatabaseAsync(context => context.WebhookEvents.Select(one => one.AtUtc).FirstAsync());
        _site.Clock.Advance(TimeSpan.FromDays(31));

        await _site.CleanAsync();

        Assert.True(ahead > _site.Clock.UtcNow, $"{ahead}");
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.WebhookDeliveries.CountAsync()));
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.WebhookEvents.CountAsync()));
    }

    [Fact]
    public async Task FormsChoice_IsKept_AndATestSaysWhichModeItIs()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await browser.SubmitAsync(
            await browser.GetAsync("/company/webhooks/new"),
            new()
            {
                ["HookName"] = "Prøvemottaket",
                ["Address"] = _test.Address,
                ["Topics"] = "Cases",
                ["HookMode"] = "Test",
            }
        );
        var made = await _site.WithDatabaseAsync(context => context.WebhookEndpoints.SingleAsync());
        var page = await browser.GetAsync($"/company/webhooks/{made.PublicId}");
        await browser.SubmitAsync(page, [], "form[action$='/test']");

        await _site.SendAsync();

        Assert.Equal(ApiKeyMode.Test, made.Mode);
        Assert.Contains("Testmodus", (await browser.GetAsync("/company/webhooks")).Text, StringComparison.Ordinal);
        Assert.Equal(("test", "test"), (_test.All.Single().Kind, (string)_test.All.Single().Json["mode"]!));
    }

    private static string SignatureOf(MadeEndpoint made, Received one)
    {
        var sent = long.Parse(one.Headers[WebhookSignature.Header].Split(',')[0][2..], null);
        return made.Secret.Sign(sent, one.Body);
    }
}
