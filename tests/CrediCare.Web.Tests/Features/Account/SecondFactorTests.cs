using System.Net;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class SecondFactorTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task CodeFromThePhone_IsAskedForAfterThePassword_AndTakenOnce()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, codes) = await first.TurnOnSecondFactorAsync(_site);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/account/security")).Status);
        _site.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = phone.Code();

        using var browser = _site.Browser();
        var asked = await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        Assert.StartsWith("/account/sign-in/code", asked.Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/account/security")).Location, StringComparison.Ordinal);
        Assert.Equal("/", (await SubmitCodeAsync(browser, asked.Location!, code)).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).Status);

        using var thief = _site.Browser();
        var second = await thief.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        var replay = await SubmitCodeAsync(thief, second.Location!, code);
        Assert.Equal(HttpStatusCode.OK, replay.Status);
        Assert.Contains("feil eller brukt", replay.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodeThatIsTriedAgain_IsToldItsOwner_OnceAQuarterOfAnHour_AWrongOneIsNot()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await first.TurnOnSecondFactorAsync(_site);
        using var thief = _site.Browser();
        var asked = await thief.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);

        await SubmitCodeAsync(thief, asked.Location!, "000000");
        Assert.Equal(0, await ToldAsync());
        for (var tries = 0; tries < 3; tries++)
            await SubmitCodeAsync(thief, asked.Location!, phone.Code());

        Assert.Equal(1, await ToldAsync());
        var mail = await _site.MailToAsync(PortalFactory.Creditor);
        Assert.Equal("En engangskode ble prøvd på nytt", mail.Subject);
        Assert.Equal("/account/security/password", mail.Link());
    }

    [Fact]
    public async Task TurningItOnAndOff_IsMailedEachTime()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await browser.TurnOnSecondFactorAsync(_site);
        Assert.Equal("Engangskode er slått på", (await _site.MailToAsync(PortalFactory.Creditor)).Subject);
        _site.Clock.Advance(TimeSpan.FromSeconds(30));

        await browser.SubmitAsync(
            await browser.GetAsync("/account/security/second-factor/remove"),
            new() { ["Code"] = phone.Code() }
        );

        Assert.Equal("Engangskode er slått av", (await _site.MailToAsync(PortalFactory.Creditor)).Subject);
    }

    [Fact]
    public async Task CodeThatTurnedItOn_CannotSignIn()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await first.TurnOnSecondFactorAsync(_site);

        using var browser = _site.Browser();
        var asked = await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);

        Assert.Equal(HttpStatusCode.OK, (await SubmitCodeAsync(browser, asked.Location!, phone.Code())).Status);
    }

    [Fact]
    public async Task SameCodeAtTheSameMoment_LetsOneIn()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await first.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromSeconds(60));
        var browsers = Enumerable.Range(0, 4).Select(_ => _site.Browser()).ToList();
        var pages = new List<PortalPage>();
        foreach (var browser in browsers)
            pages.Add(
                await browser.GetAsync((await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location!)
            );

        var answers = await Task.WhenAll(
            browsers.Zip(pages, (browser, page) => browser.SubmitAsync(page, new() { ["Code"] = phone.Code() }))
        );

        Assert.Equal(1, answers.Count(answer => answer.Location == "/"));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce_HoweverItIsWritten()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (_, codes) = await first.TurnOnSecondFactorAsync(_site);

        using var browser = _site.Browser();
        await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        var used = codes[0].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        Assert.Equal("/", (await SubmitCodeAsync(browser, "/account/sign-in/recovery-code", used)).Location);
        Assert.Contains("9 reservekoder", (await browser.GetAsync("/account/security")).Text, StringComparison.Ordinal);

        using var other = _site.Browser();
        await other.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        var again = await SubmitCodeAsync(other, "/account/sign-in/recovery-code", codes[0]);
        Assert.Contains("den er brukt", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAllRecoveryCodesAreUsed_WhatHoldsNoLetterIsNone()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        await first.TurnOnSecondFactorAsync(_site);
        await _site.WithDatabaseAsync(context =>
            context.UserTokens.Where(token => token.Name == "RecoveryCodes").ExecuteDeleteAsync()
        );
        using var thief = _site.Browser();
        await thief.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);

        var answer = await SubmitCodeAsync(thief, "/account/sign-in/recovery-code", "-");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task NewRecoveryCodes_EndTheOldOnes()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, old) = await browser.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromSeconds(30));

        var page = await browser.SubmitAsync(
            await browser.GetAsync("/account/security/recovery-codes"),
            new() { ["Code"] = phone.Code() }
        );
        var fresh = page.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();

        Assert.Equal(10, fresh.Count);
        Assert.Empty(fresh.Intersect(old));
        using var other = _site.Browser();
        await other.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        Assert.Equal(HttpStatusCode.OK, (await SubmitCodeAsync(other, "/account/sign-in/recovery-code", old[0])).Status);
    }

    [Fact]
    public async Task TurningItOff_NeedsACode()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await browser.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromSeconds(30));
        var page = await browser.GetAsync("/account/security/second-factor/remove");

        Assert.Contains(
            "feil eller brukt",
            (await browser.SubmitAsync(page, new() { ["Code"] = "000000" })).Text,
            StringComparison.Ordinal
        );
        Assert.True((await _site.UserAsync(PortalFactory.Creditor)).TwoFactorEnabled);
        Assert.Equal("/account/security", (await browser.SubmitAsync(page, new() { ["Code"] = phone.Code() })).Location);
        Assert.False((await _site.UserAsync(PortalFactory.Creditor)).TwoFactorEnabled);
    }

    [Fact]
    public async Task WrongCodes_LockTheSecondStepForStrangers()
    {
        using var first = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await first.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromSeconds(60));
        using var thief = _site.Browser();
        var page = await thief.GetAsync((await thief.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location!);
        for (var attempt = 0; attempt < Guesses.PerAddress.Limit; attempt++)
            await thief.SubmitAsync(page, new() { ["Code"] = "000000" });

        Assert.Equal(HttpStatusCode.TooManyRequests, (await thief.SubmitAsync(page, new() { ["Code"] = phone.Code() })).Status);
    }

    [Fact]
    public async Task SetupOfSomeoneElse_IsNotTaken()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        var theirs = await creditor.GetAsync("/account/security/second-factor");
        var stolen = theirs.Document.QuerySelector("[name=Setup]")!.GetAttribute("value");
        var phone = new Authenticator(theirs.TextOf(".second-factor__key"), _site.Clock);

        var answer = await reader.SubmitAsync(
            await reader.GetAsync("/account/security/second-factor"),
            new() { ["Setup"] = stolen, ["Code"] = phone.Code() }
        );

        Assert.Equal("/account/security/second-factor", answer.Location);
        Assert.False((await _site.UserAsync(PortalFactory.Reader)).TwoFactorEnabled);
    }

    [Fact]
    public async Task SecretAndRecoveryCodes_AreNotReadableInTheDatabase()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/account/security/second-factor");
        var key = page.TextOf(".second-factor__key").Replace(" ", "", StringComparison.Ordinal);
        var (_, codes) = await browser.TurnOnSecondFactorAsync(_site);

        var stored = await _site.WithDatabaseAsync(context =>
            Task.FromResult(string.Join('\n', context.UserTokens.Select(token => token.Value).ToList()))
        );

        Assert.NotEmpty(stored);
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RealStaffWithoutIt_AreLedToItAndSeeNothingElse()
    {
        await _site.InviteAsync("ansatt@credicare.example", "Astrid Ansatt", StaffRole.Administrator);
        using var browser = _site.Browser();
        await browser.SubmitAsync(
            await browser.GetAsync((await _site.MailToAsync("ansatt@credicare.example")).Link()),
            AccountSteps.Chosen(AccountSteps.NewPassword)
        );

        Assert.Equal("/account/security/second-factor", (await browser.GetAsync("/admin/mail")).Location);
        await browser.TurnOnSecondFactorAsync(_site);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/mail")).Status);
        Assert.Equal("/account/security", (await browser.GetAsync("/account/security/second-factor/remove")).Location);
    }

    public void Dispose() => _site.Dispose();

    private Task<int> ToldAsync() =>
        _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.CodeUsedAgain));

    private static async Task<PortalPage> SubmitCodeAsync(PortalClient browser, string address, string code) =>
        await browser.SubmitAsync(await browser.GetAsync(address), new() { ["Code"] = code });
}
