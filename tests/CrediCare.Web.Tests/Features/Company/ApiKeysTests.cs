using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>An administrator makes, replaces and closes keys; each is shown once.</summary>
public sealed class ApiKeysTests : IDisposable
{
    private readonly PortalFactory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task MadeKey_IsShownOnce_Works_AndEveryAdministratorIsTold()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("Ingen nøkler ennå", (await browser.GetAsync("/company/api-keys")).Text, StringComparison.Ordinal);

        var secret = await MakeAsync(browser, "Fakturasystemet");

        var list = await browser.GetAsync("/company/api-keys");
        Assert.Contains("Fakturasystemet", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list.Html, StringComparison.Ordinal);
        Assert.Equal(200, (await _site.Program(secret).AskAsync("/api/v1/cases")).Status);
        var (mails, entries, plain) = await _site.WithDatabaseAsync(async context =>
            (
                await context.OutboxMails.Where(mail => mail.Kind == MailKind.ApiKeyMade).ToListAsync(),
                await context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.ApiKeyMade),
                await context.OutboxMails.AnyAsync(mail => mail.Facts.Contains(secret))
            )
        );
        Assert.Contains(PortalFactory.Creditor, mails.Select(mail => mail.RecipientAddress));
        Assert.Equal((1, false), (entries, plain));
        var log = await browser.GetAsync("/users/log?kind=Company");
        Assert.Contains("Laget API-nøkkelen", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyInTestMode_SaysSo_AndStaysInItWhenItIsReplaced()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await browser.GetAsync("/company/api-keys/new");
        var typed = new Dictionary<string, string?>
        {
            ["KeyName"] = "Utvikling",
            ["Scopes"] = nameof(ApiScopes.CasesRead),
            ["KeyMode"] = nameof(ApiKeyMode.Test),
        };
        var secret = (await browser.SubmitAsync(form, typed)).TextOf("[data-secret]");
        var list = await browser.GetAsync("/company/api-keys");
        var address = list.Document.QuerySelector("a[href$='/replace']")!.GetAttribute("href")!;
        var fresh = (await browser.SubmitAsync(await browser.GetAsync(address), [])).TextOf("[data-secret]");

        Assert.Contains("Testmodus", list.TextOf("tbody"), StringComparison.Ordinal);
        foreach (var key in new[] { secret, fresh })
        {
            Assert.StartsWith("cc_test_", key, StringComparison.Ordinal);
            Assert.Equal("test", (string)(await _site.Program(key).AskAsync("/api/v1/key")).Json["mode"]!);
        }
    }

    [Fact]
    public async Task ReplacedKey_LivesOnForTheOverlap_AndNoLonger()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var old = await MakeAsync(browser, "Lageret");
        var list = await browser.GetAsync("/company/api-keys");
        var address = list.Document.QuerySelector("a[href$='/replace']")!.GetAttribute("href")!;

        var page = await browser.SubmitAsync(await browser.GetAsync(address), new() { ["OverlapDays"] = "2" });
        var fresh = page.TextOf("[data-secret]");

        Assert.Equal(200, (await _site.Program(old).AskAsync("/api/v1/key")).Status);
        Assert.Equal(200, (await _site.Program(fresh).AskAsync("/api/v1/key")).Status);
        var again = await browser.SubmitAsync(await browser.GetAsync(address), new() { ["OverlapDays"] = "2" });
        Assert.Contains("byttet allerede", again.Text, StringComparison.Ordinal);
        _site.Clock.UtcNow = _site.Clock.UtcNow.AddDays(2);
        Assert.Equal("key-replaced", (await _site.Program(old).AskAsync("/api/v1/key")).Code);
        Assert.Equal(200, (await _site.Program(fresh).AskAsync("/api/v1/key")).Status);
    }

    [Fact]
    public async Task ClosedKey_OpensNothingFromTheNextCall()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var secret = await MakeAsync(browser, "Gammelt program");
        var list = await browser.GetAsync("/company/api-keys");
        var address = list.Document.QuerySelector("a[href$='/revoke']")!.GetAttribute("href")!;

        await browser.SubmitAsync(await browser.GetAsync(address), []);

        Assert.Equal("key-revoked", (await _site.Program(secret).AskAsync("/api/v1/key")).Code);
        Assert.Contains("Stengt", (await browser.GetAsync("/company/api-keys")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KeyName", " ", "Gi nøkkelen et navn")]
    [InlineData("Scopes", null, "Velg hva nøkkelen skal åpne")]
    [InlineData("KeyLastDay", "01.01.2020", "Dagen har vært")]
    [InlineData("KeyLastDay", "01.01.2040", "Velg en dag innen et år")]
    public async Task WrongForm_SaysWhatIsWrong_AndKeepsWhatWasTyped(string field, string? value, string message)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var typed = new Dictionary<string, string?> { ["KeyName"] = "Mitt program", ["Scopes"] = nameof(ApiScopes.CasesRead) };
        typed[field] = value;

        var page = await browser.SubmitAsync(await browser.GetAsync("/company/api-keys/new"), typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        if (field != "KeyName")
            Assert.Contains("Mitt program", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.ApiKeys.CountAsync()));
    }

    [Fact]
    public async Task KeyThatEndsSoon_IsToldOfTwice_UnlessItWasReplaced()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await MakeAsync(browser, "Glemt");
        await _site.MakeKeyAsync(days: 200);
        var told = new List<int>();
        foreach (var days in new[] { 75, 1, 0, 10, 1, 0 })
        {
            _site.Clock.Advance(TimeSpan.FromDays(days));
            await _site.WithAsync<CaseDay, JobOutcome>(job => job.RunAsync(default));
            told.Add(
                await _site.WithDatabaseAsync(context =>
                    context.OutboxMails.CountAsync(mail =>
                        mail.Kind == MailKind.ApiKeyEndsSoon && mail.RecipientAddress == PortalFactory.Creditor
                    )
                )
            );
        }

        Assert.Equal([0, 1, 1, 1, 2, 2], told);
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("replaced")]
    public async Task KeyThatWasClosedOrReplaced_IsNotWarnedOf(string how)
    {
        await _site.MakeKeyAsync(days: 3);
        await _site.WithDatabaseAsync(async context =>
        {
            var key = await context.ApiKeys.SingleAsync();
            if (how == "revoked")
                key.Revoke(_site.Clock.UtcNow);
            else
                context.Entry(key).Property(one => one.ReplacedFromUtc).CurrentValue = _site.Clock.UtcNow;
            await context.SaveChangesAsync();
        });

        await _site.WithAsync<CaseDay, JobOutcome>(job => job.RunAsync(default));

        Assert.Equal(
            0,
            await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.ApiKeyEndsSoon))
        );
    }

    [Fact]
    public async Task Others_NeitherSeeNorMakeKeys()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await MakeAsync(browser, "Vårt");
        var address = (await browser.GetAsync("/company/api-keys"))
            .Document.QuerySelector("a[href$='/revoke']")!
            .GetAttribute("href")!;
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/company/api-keys")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.DoesNotContain("Vårt", (await stranger.GetAsync("/company/api-keys")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync(PortalClient browser, string name)
    {
        var form = await browser.GetAsync("/company/api-keys/new");
        var page = await browser.SubmitAsync(form, new() { ["KeyName"] = name, ["Scopes"] = nameof(ApiScopes.CasesRead) });
        return page.TextOf("[data-secret]");
    }
}
