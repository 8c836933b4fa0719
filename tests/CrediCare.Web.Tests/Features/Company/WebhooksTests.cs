using System.Net;
using System.Text.RegularExpressions;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>An administrator sets up webhooks, follows what was sent, and sends again.</summary>
public sealed partial class WebhooksTests : IAsyncLifetime
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
    public async Task MadeWebhook_ShowsItsSecretOnce_IsSealed_AndEveryAdministratorIsTold()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("Ingen webhooks ennå", (await browser.GetAsync("/company/webhooks")).Text, StringComparison.Ordinal);

        var (secret, address) = await MakeAsync(browser);

        Assert.Matches("^whsec_[A-Za-z0-9_-]{43}$", secret);
        var pages = (await browser.GetAsync("/company/webhooks")).Html + (await browser.GetAsync(address)).Html;
        Assert.Contains("Fakturasystemet", pages, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, pages, StringComparison.Ordinal);
        var (row, mails) = await _site.WithDatabaseAsync(async context =>
            (
                await context.WebhookEndpoints.SingleAsync(),
                await context.OutboxMails.Where(mail => mail.Kind == MailKind.WebhookMade).ToListAsync()
            )
        );
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(row.SecretSealed), StringComparison.Ordinal);
        Assert.Contains(PortalFactory.Creditor, mails.Select(mail => mail.RecipientAddress));
        Assert.True((await _site.SendMailAsync()).Sent >= mails.Count);
        Assert.Contains("Laget webhooken", (await browser.GetAsync("/users/log?kind=Company")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HookName", " ", "Gi webhooken et navn")]
    [InlineData("Topics", null, "Velg hva webhooken skal høre om")]
    [InlineData("Address", "", "Skriv adressen vi skal sende til")]
    [InlineData("Address", "mottak.example.no", "Vi kjenner ikke igjen dette")]
    [InlineData("Address", "http://mottak.example.no/", "må begynne med https://")]
    [InlineData("Address", "https://navn:ord@mottak.example.no/", "Ta bort navn og passord")]
    [InlineData("Address", "https://mottak.example.no:22/", "Bruk port 443")]
    [InlineData("Address", "https://10.0.0.1/", "leder til et indre nett")]
    public async Task WrongForm_SaysWhatIsWrong_AndKeepsWhatWasTyped(string field, string? value, string message)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var typed = Typed("https://mottak.example.no/");
        typed[field] = value;

        var page = await browser.SubmitAsync(await browser.GetAsync("/company/webhooks/new"), typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        Assert.Contains(field == "HookName" ? "mottak.example.no" : "Fakturasystemet", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.WebhookEndpoints.CountAsync()));
    }

    [Fact]
    public async Task EleventhWebhook_IsRefused()
    {
        for (var made = 0; made < WebhookRule.MostEndpoints; made++)
            await _site.EndpointAsync(_receiver.Address);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.SubmitAsync(await browser.GetAsync("/company/webhooks/new"), Typed(_receiver.Address));

        Assert.Contains("flere går det ikke", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_IsSentOnce_AndTheLogSaysWhatWasAnswered_WithoutRunningIt()
    {
        _receiver.Answer = Receiver.Status(500, "<b id=ondt>Nei</b>");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);

        await PostAsync(browser, address, "test");
        await _site.SendAsync();
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.SendAsync();

        Assert.Equal("test", Assert.Single(_receiver.All).Kind);
        var page = await browser.GetAsync(address);
        Assert.Contains("Gitt opp", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mottakeren svarte 500", page.Text, StringComparison.Ordinal);
        var delivery = await browser.GetAsync(page.Document.QuerySelector("a[href*='/deliveries/']")!.GetAttribute("href")!);
        Assert.Contains("<b id=ondt>Nei</b>", delivery.Text, StringComparison.Ordinal);
        Assert.Null(delivery.Document.QuerySelector("#ondt"));
        Assert.Contains("Kommet fram", (await browser.GetAsync($"{address}?outcome=Delivered")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Ingen slike i loggen",
            (await browser.GetAsync($"{address}?outcome=Delivered")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Paused_NothingIsSent_AndWhatIsChosenIsSentAfterwards()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);
        await PostAsync(browser, address, "pause");
        var day = _site.Clock.UtcNow;
        for (var made = 0; made < 3; made++)
            await _site.OpenCaseAsync();
        await _site.SendAsync();
        Assert.Empty(_receiver.All);
        Assert.Contains("Ikke sendt", (await browser.GetAsync(address)).Text, StringComparison.Ordinal);

        await PostAsync(browser, address, "resume");
        await _site.SendAsync();
        Assert.Empty(_receiver.All);

        // The cases were opened on 9 September.
        var form = await browser.GetAsync($"{address}/replay");
        var counted = await browser.SubmitAsync(
            form,
            new() { ["FirstDay"] = "09.09.2026", ["LastDay"] = "10.09.2026" },
            "form[action$='/replay']"
        );
        Assert.Contains("3 meldinger kan sendes på nytt", counted.Text, StringComparison.Ordinal);
        Assert.Empty(_receiver.All);
        await browser.SubmitAsync(counted, [], "form[action$='/replay']:has([name=Confirmed])");
        await _site.SendAsync();
        Assert.Equal(3, _receiver.All.Count);
        Assert.Equal(day, _site.Clock.UtcNow);
    }

    [Theory]
    [InlineData("02.09.2026", "01.09.2026", "Siste dag må være")]
    [InlineData("01.09.2026", "02.10.2026", "Velg en måned")]
    public async Task SpanThatCannotBe_IsSaid_AndNothingIsSent(string first, string last, string message)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);

        var page = await browser.SubmitAsync(
            await browser.GetAsync($"{address}/replay"),
            new() { ["FirstDay"] = first, ["LastDay"] = last },
            "form[action$='/replay']"
        );

        Assert.Contains(message, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeliveredOne_IsSentAgainUnderTheSameId()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);
        await _site.OpenCaseAsync();
        await _site.SendAsync();
        var log = await browser.GetAsync(address);
        var delivery = log.Document.QuerySelector("a[href*='/deliveries/']")!.GetAttribute("href")!;

        await browser.SubmitAsync(await browser.GetAsync(delivery), [], "form[action$='/replay']");
        await _site.SendAsync();

        Assert.Equal(2, _receiver.All.Count);
        Assert.Single(_receiver.All.Select(one => one.Id).Distinct());
        Assert.Contains("Ba om ny sending", (await browser.GetAsync("/users/log?kind=Company")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedAddress_IsTold_AndAnOldFormIsRefused()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);
        var (first, second) = (await browser.GetAsync($"{address}/edit"), await browser.GetAsync($"{address}/edit"));

        await browser.SubmitAsync(first, new() { ["Address"] = "https://annet.example.no/" });
        var late = await browser.SubmitAsync(second, new() { ["HookName"] = "Et annet navn" });

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var (row, mails) = await _site.WithDatabaseAsync(async context =>
            (
                await context.WebhookEndpoints.SingleAsync(),
                await context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.WebhookMoved)
            )
        );
        Assert.Equal(("https://annet.example.no/", "Fakturasystemet"), (row.Address, row.Name));
        Assert.True(mails > 0);
    }

    [Fact]
    public async Task DeletedWebhook_TakesItsLogWithIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, address) = await MakeAsync(browser);
        await _site.OpenCaseAsync();
        await _site.SendAsync();

        await browser.SubmitAsync(await browser.GetAsync($"{address}/delete"), [], "form[action$='/delete']");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        Assert.Empty(await _site.DeliveriesAsync());
        Assert.Empty(await _site.TriesAsync());
        await _site.OpenCaseAsync();
        Assert.Empty(await _site.DeliveriesAsync());
    }

    [Fact]
    public async Task NewSecret_IsAnother_AndWhoeverMadeItAnswersForIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (secret, address) = await MakeAsync(browser);

        var page = await browser.SubmitAsync(await browser.GetAsync($"{address}/secret"), [], "form[action$='/secret']");

        Assert.NotEqual(secret, page.TextOf("[data-secret]"));
        Assert.Contains("Den forrige signerer også til", page.Text, StringComparison.Ordinal);
        var actions = await _site.WithDatabaseAsync(context => context.AuditEntries.Select(one => one.Action).ToListAsync());
        Assert.Contains(AuditAction.WebhookSecretRenewed, actions);
    }

    [Fact]
    public async Task Others_NeitherSeeNorMakeAny()
    {
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        var delivery = await _site.DeliveryAsync();
        var address = $"/company/webhooks/{made.PublicId}";
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var theirs = await _site.EndpointAsync(_receiver.Address, PortalFactory.OtherCreditor);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/company/webhooks")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/company/webhooks/new")).Status);
        foreach (var path in new[] { "", "/edit", "/secret", "/delete", "/replay", $"/deliveries/{delivery.PublicId}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address + path)).Status);
        // Their own endpoint does not open another's delivery.
        var crossed = await stranger.GetAsync($"/company/webhooks/{theirs.PublicId}/deliveries/{delivery.PublicId}");
        Assert.Equal(HttpStatusCode.NotFound, crossed.Status);
    }

    private async Task<(string Secret, string Address)> MakeAsync(PortalClient browser)
    {
        var form = await browser.GetAsync("/company/webhooks/new");
        var page = await browser.SubmitAsync(form, Typed(_receiver.Address));
        return (page.TextOf("[data-secret]"), WebhookLink().Match(page.Html).Value);
    }

    private static Dictionary<string, string?> Typed(string address) =>
        new()
        {
            ["HookName"] = "Fakturasystemet",
            ["Address"] = address,
            ["Topics"] = nameof(WebhookTopics.Cases),
        };

    private static async Task PostAsync(PortalClient browser, string address, string act) =>
        await browser.SubmitAsync(await browser.GetAsync(address), [], $"form[action$='/{act}']");

    [GeneratedRegex("/company/webhooks/[A-Za-z0-9_-]{10,}")]
    private static partial Regex WebhookLink();
}
