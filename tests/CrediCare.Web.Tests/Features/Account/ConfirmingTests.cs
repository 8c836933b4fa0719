using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>Showing once more that it is you, before money, access and security. The form for a new user stands for any.</summary>
public sealed class ConfirmingTests : IDisposable
{
    private const string ConfirmForm = "form[action='/account/confirm']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task RightAfterSigningIn_NothingIsAsked_AQuarterOfAnHourLaterItIs()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        _site.Clock.Advance(SignInSession.ConfirmedFor - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/users/new")).Status);

        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var asked = await browser.GetAsync("/users/new");
        Assert.Equal("/account/confirm?returnUrl=%2Fusers%2Fnew", asked.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/users")).Status);

        var page = await browser.GetAsync(asked.Location!);
        var wrong = await browser.SubmitAsync(page, new() { ["Password"] = "feil passord her" }, ConfirmForm);
        Assert.Contains("ikke passordet du har nå", wrong.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("/account/confirm?returnUrl=%2Fusers%2Fnew", (await browser.GetAsync("/users/new")).Location);
        var right = await browser.SubmitAsync(page, new() { ["Password"] = PortalFactory.Password }, ConfirmForm);

        Assert.Equal("/users/new", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/users/new")).Status);
        Assert.Equal(
            [AuditAction.SignInFailed, AuditAction.IdentityConfirmed],
            await _site.WithDatabaseAsync(context =>
                context
                    .AuditEntries.Where(entry =>
                        entry.Action == AuditAction.SignInFailed || entry.Action == AuditAction.IdentityConfirmed
                    )
                    .OrderBy(entry => entry.Id)
                    .Select(entry => entry.Action)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task AFormThatIsSentTooLate_IsKept_AndSentAgainAfterwards()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await browser.GetAsync("/users/new");
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        var asked = await browser.SubmitAsync(form, UserSteps.Invitation("ny@firma.example"), UserSteps.InviteForm);
        Assert.StartsWith("/account/confirm?returnUrl=%2Faccount%2Fkept-form%2F", asked.Location, StringComparison.Ordinal);
        Assert.Null(await _site.WithDatabaseAsync(context => context.Users.SingleOrDefaultAsync(IsNew)));
        var page = await browser.GetAsync(asked.Location!);
        Assert.Contains("tatt vare på", page.TextOf("main"), StringComparison.Ordinal);
        var back = await browser.SubmitAsync(page, new() { ["Password"] = PortalFactory.Password }, ConfirmForm);
        var sent = await browser.SubmitAsync(await browser.GetAsync(back.Location!), [], UserSteps.InviteForm);

        Assert.Equal("/users", sent.Location);
        Assert.NotNull(await _site.WithDatabaseAsync(context => context.Users.SingleOrDefaultAsync(IsNew)));
    }

    [Fact]
    public async Task WithASecondFactor_ACodeDoesToo_Once_AndWithoutOneItCannotBeChosen()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.DoesNotContain(
            "engangskode i stedet",
            (await browser.GetAsync("/account/confirm")).Text,
            StringComparison.Ordinal
        );
        var forced = await browser.SubmitAsync(
            await browser.GetAsync("/account/confirm?byCode=true"),
            new() { ["ByCode"] = "true", ["Code"] = "000000" },
            ConfirmForm
        );
        Assert.NotNull(forced.Document.QuerySelector("#Password"));
        var (phone, _) = await browser.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        var page = await browser.GetAsync("/account/confirm?byCode=true&returnUrl=/users/new");
        var done = await browser.SubmitAsync(page, new() { ["Code"] = phone.Code() }, ConfirmForm);

        Assert.Equal("/users/new", done.Location);
        var again = await browser.SubmitAsync(page, new() { ["Code"] = phone.Code() }, ConfirmForm);
        Assert.Contains("feil eller brukt", again.TextOf("ds-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnswer_WhatIsMissingIsSaidInWords()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/account/confirm");

        var noPassword = await browser.SubmitAsync(page, new() { ["Password"] = "" }, ConfirmForm);
        var noCode = await browser.SubmitAsync(page, new() { ["ByCode"] = "true" }, ConfirmForm);

        Assert.Equal("Skriv passordet.", noPassword.TextOf("#Password-error"));
        Assert.Contains("Skriv koden.", noCode.TextOf("ds-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuessingThere_IsLimited_AndAnotherSessionGainsNothing()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var other = await _site.SignInAsync(PortalFactory.Creditor);
        _site.Clock.Advance(SignInSession.ConfirmedFor);
        var page = await browser.GetAsync("/account/confirm");
        await browser.SubmitAsync(page, new() { ["Password"] = PortalFactory.Password }, ConfirmForm);
        Assert.StartsWith("/account/confirm", (await other.GetAsync("/users/new")).Location, StringComparison.Ordinal);

        for (var times = 0; times < Guesses.OnKnownDevice.Limit; times++)
            await browser.SubmitAsync(page, new() { ["Password"] = "feil passord her" }, ConfirmForm);

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.SubmitAsync(page, new() { ["Password"] = PortalFactory.Password }, ConfirmForm)).Status
        );
    }

    [Fact]
    public async Task TurningOnASecondFactor_IsNoWayAroundIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/account/security/second-factor");
        var phone = new Authenticator(page.TextOf(".second-factor__key"), _site.Clock);
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        Assert.StartsWith(
            "/account/confirm",
            (await browser.SubmitAsync(page, new() { ["Code"] = phone.Code() })).Location,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "/account/confirm",
            (await browser.GetAsync("/account/security/second-factor")).Location,
            StringComparison.Ordinal
        );
        Assert.False((await _site.UserAsync(PortalFactory.Creditor)).TwoFactorEnabled);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task TheWayBack_IsOneOfOurOwn(string address)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/account/confirm?returnUrl={Uri.EscapeDataString(address)}");

        Assert.Equal(
            "/",
            (await browser.SubmitAsync(page, new() { ["Password"] = PortalFactory.Password }, ConfirmForm)).Location
        );
    }

    public void Dispose() => _site.Dispose();

    private static readonly System.Linq.Expressions.Expression<Func<PortalUser, bool>> IsNew = user =>
        user.NormalizedEmail == "NY@FIRMA.EXAMPLE";
}
