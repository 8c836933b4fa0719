using System.Net;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class ForgottenPasswordTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task KnownAndUnknownAddress_GetTheSameAnswer_AndCauseTheSameWork()
    {
        using var browser = _site.Browser();

        var known = await AskAsync(browser, PortalFactory.Creditor);
        var unknown = await AskAsync(browser, "ukjent@firma.example");

        Assert.Equal(known.Location, unknown.Location);
        Assert.Equal((await browser.GetAsync(known.Location!)).Text, (await browser.GetAsync(unknown.Location!)).Text);
        var rows = await _site.WithDatabaseAsync(context =>
            context.OutboxMails.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync()
        );
        Assert.Equal([PortalFactory.Creditor, "ukjent@firma.example"], rows.Select(row => row.RecipientAddress));
        Assert.All(rows, row => Assert.Null(row.RecipientUserId));
        Assert.All(rows, row => Assert.DoesNotContain("token", row.Facts, StringComparison.Ordinal));

        var run = await _site.SendMailAsync();
        Assert.Equal((1, 1), (run.Sent, run.Discarded));
        Assert.Single(Directory.GetFiles(Path.Combine(_site.StorageRoot, "mail"), "*.eml"));
    }

    [Fact]
    public async Task MailedLink_ChangesThePassword_EndsOtherSessions_AndWorksOnce()
    {
        using var elsewhere = await _site.SignInAsync(PortalFactory.Creditor);
        using var browser = _site.Browser();
        await AskAsync(browser, PortalFactory.Creditor);
        var mail = await _site.MailToAsync(PortalFactory.Creditor);
        Assert.Equal("Velg et nytt passord", mail.Subject);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync(mail.Link()),
            AccountSteps.Chosen(AccountSteps.NewPassword)
        );

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal("Passordet ditt er byttet", (await _site.MailToAsync(PortalFactory.Creditor)).Subject);
        Assert.Contains("Passordet er byttet", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await elsewhere.GetAsync("/account/security")).Location, StringComparison.Ordinal);
        Assert.Equal(SessionEnd.PasswordChanged, Assert.Single(await _site.SessionsAsync(PortalFactory.Creditor)).EndedBy);
        Assert.Equal(HttpStatusCode.OK, (await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Status);
        Assert.Equal("/", (await browser.TrySignInAsync(PortalFactory.Creditor, AccountSteps.NewPassword)).Location);
        Assert.Equal("Lenken er brukt", (await browser.GetAsync(mail.Link())).TextOf("h1"));
    }

    [Fact]
    public async Task ResetLink_OnTheActivationPage_OpensNoSession()
    {
        using var browser = _site.Browser();
        await AskAsync(browser, PortalFactory.Creditor);
        var activate = (await _site.MailToAsync(PortalFactory.Creditor))
            .Link()
            .Replace("/account/reset-password", "/account/activate", StringComparison.Ordinal);

        var page = await browser.GetAsync(activate);
        var token = (await browser.GetAsync("/account/sign-in"))
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        await browser.PostAsync(
            "/account/activate",
            new()
            {
                ["__RequestVerificationToken"] = token,
                ["Token"] = Uri.UnescapeDataString(activate.Split("token=")[1]),
                ["NewPassword"] = AccountSteps.NewPassword,
                ["Repeat"] = AccountSteps.NewPassword,
            }
        );

        Assert.Equal("Lenken er brukt", page.TextOf("h1"));
        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/cases")).Location, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);
    }

    [Fact]
    public async Task OneMailbox_HasOneLimit_HoweverItIsSpelled()
    {
        using var browser = _site.Browser();
        foreach (
            var spelling in new[]
            {
                "Leser@demo.example",
                "LESER@demo.example",
                "leser@Demo.example",
                "lEser@demo.example",
                "leSer@demo.example",
                "lesEr@demo.example",
                "leseR@demo.example",
            }
        )
            await AskAsync(browser, spelling);

        var rows = await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync());

        Assert.Equal(PasswordByLink.MailsAnHour, rows);
    }

    [Fact]
    public async Task LinkOlderThanTwoHours_IsExpired()
    {
        using var browser = _site.Browser();
        await AskAsync(browser, PortalFactory.Creditor);
        var mail = await _site.MailToAsync(PortalFactory.Creditor);

        _site.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("Lenken er gått ut", (await browser.GetAsync(mail.Link())).TextOf("h1"));
    }

    [Fact]
    public async Task TwoLinks_TheSecondIsUsedOnceTheFirstHasWorked()
    {
        using var browser = _site.Browser();
        await AskAsync(browser, PortalFactory.Creditor);
        var first = await _site.MailToAsync(PortalFactory.Creditor);
        await AskAsync(browser, PortalFactory.Creditor);
        var second = await _site.MailToAsync(PortalFactory.Creditor);
        Assert.NotEqual(first.Link(), second.Link());

        await browser.SubmitAsync(await browser.GetAsync(first.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));

        Assert.Equal("Lenken er brukt", (await browser.GetAsync(second.Link())).TextOf("h1"));
    }

    [Fact]
    public async Task AskingOnAndOn_FillsNobodysMailbox()
    {
        using var browser = _site.Browser();
        for (var time = 0; time < 8; time++)
            Assert.Equal("/account/forgot-password/sent", (await AskAsync(browser, PortalFactory.Creditor)).Location);

        Assert.Equal(
            5,
            await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.ResetPassword))
        );
    }

    [Fact]
    public async Task NoAddress_IsSaidBesideTheField()
    {
        using var browser = _site.Browser();

        var answer = await AskAsync(browser, "ikke en adresse");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("navn@firma.example", answer.TextOf("#Email ~ .ds-validation-message"), StringComparison.Ordinal);
        Assert.Equal("ikke en adresse", answer.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    public void Dispose() => _site.Dispose();

    private static async Task<PortalPage> AskAsync(PortalClient browser, string email) =>
        await browser.SubmitAsync(await browser.GetAsync("/account/forgot-password"), new() { ["Email"] = email });
}
