using System.Net;
using CrediCare.Data.Throttling;
using CrediCare.TestKit;
using CrediCare.Web.Features.Company.Webhooks;
using CrediCare.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>What a company may do to its webhooks only so often.</summary>
public sealed class WebhookThrottlesTests : IAsyncLifetime
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
    public async Task TooManyTests_AreNotSent_UntilTheNextHour_AndOthersMayGoOn()
    {
        var own = await _site.EndpointAsync(_receiver.Address);
        var theirs = await _site.EndpointAsync(_receiver.Address, PortalFactory.OtherCreditor);
        await UseUpAsync(own, WebhookActsController.Tests);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);

        var refused = await PressAsync(browser, own, "", "test");
        await PressAsync(other, theirs, "", "test");
        var sent = (await _site.DeliveriesAsync()).Select(one => one.EndpointId).ToList();
        _site.Clock.Advance(WebhookActsController.Tests.Window);
        using var later = await _site.SignInAsync(PortalFactory.Creditor);
        await PressAsync(later, own, "", "test");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Det gikk litt fort", refused.Text, StringComparison.Ordinal);
        // Asked at ten in Oslo: the hour's count begins anew at eleven.
        Assert.Contains("Vent til", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vent et minutt", refused.Text, StringComparison.Ordinal);
        Assert.Equal([theirs.Id], sent);
        Assert.Equal(2, (await _site.DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task TooManyReplays_OfOneAndOfASpan_SendNothing()
    {
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        await _site.SendAsync();
        var row = await _site.DeliveryAsync();
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var delivery = await browser.GetAsync($"/company/webhooks/{made.PublicId}/deliveries/{row.PublicId}");
        var counted = await browser.SubmitAsync(
            await browser.GetAsync($"/company/webhooks/{made.PublicId}/replay"),
            new()
            {
                ["FirstDay"] = "09.09.2026",
                ["LastDay"] = "10.09.2026",
                ["Everything"] = "true",
            },
            "form[action$='/replay']"
        );
        await UseUpAsync(made, WebhookDeliveriesController.Replays);

        var one = await browser.SubmitAsync(delivery, [], "form[action$='/replay']");
        var span = await browser.SubmitAsync(counted, [], "form[action$='/replay']:has([name=Confirmed])");
        await _site.SendAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, one.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, span.Status);
        Assert.Single(_receiver.All);
    }

    [Fact]
    public async Task TooManyNewOnes_AreSaidBesideTheForm_AndAllThatWasTypedIsKept()
    {
        var made = await _site.EndpointAsync(_receiver.Address);
        await UseUpAsync(made, WebhooksController.Made);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.SubmitAsync(
            await browser.GetAsync("/company/webhooks/new"),
            new()
            {
                ["HookName"] = "Enda en",
                ["Address"] = "https://mottak.example.no/",
                ["Topics"] = "Cases",
            }
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("mange", page.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Enda en", page.Document.QuerySelector("[name=HookName]")!.GetAttribute("value"));
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.WebhookEndpoints.CountAsync()));
    }

    /// <summary>As often as it may be done, by the company of this endpoint.</summary>
    private async Task UseUpAsync(MadeEndpoint made, ThrottleRule rule)
    {
        var company = await _site.WithDatabaseAsync(context =>
            (
                from endpoint in context.WebhookEndpoints
                join creditor in context.Creditors on endpoint.CreditorId equals creditor.Id
                where endpoint.Id == made.Id
                select creditor.PublicId
            ).SingleAsync()
        );
        for (var taken = 0; taken < rule.Limit; taken++)
            Assert.True(await _site.WithAsync<Throttle, bool>(throttle => throttle.TakeAsync(rule, company, default)));
    }

    private static async Task<PortalPage> PressAsync(PortalClient browser, MadeEndpoint made, string page, string act) =>
        await browser.SubmitAsync(
            await browser.GetAsync($"/company/webhooks/{made.PublicId}{page}"),
            [],
            $"form[action$='/{act}']"
        );
}
