using System.Net;
using System.Text.Json.Nodes;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class PasskeyTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;
    private const string ConfirmForm = "form[action='/account/confirm/passkey']";

    private readonly PortalFactory _site = new();
    private readonly SoftPasskey _device = new();

    [Fact]
    public async Task SignIn_AsksForNothingElse_AndCountsAsTwoFactors()
    {
        await _site.AddPasskeyOfAsync(Person, _device);
        using var browser = _site.Browser();

        var answer = await browser.UsePasskeyAsync(_device, returnUrl: "/inbox");

        Assert.Equal("/inbox", answer.Location);
        Assert.True(await browser.IsInAsync());
        var sessions = await _site.SessionsAsync(Person);
        Assert.Equal(2, sessions.Count);
        var entry = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.AsNoTracking()
                .OrderByDescending(one => one.Id)
                .FirstAsync(one => one.Action == AuditAction.SignedIn)
        );
        Assert.Equal("mfa", entry.Detail);
        Assert.Equal("Ny innlogging: Ukjent nettleser", (await _site.MailToAsync(Person)).Subject);
        Assert.Equal(_site.Clock.UtcNow, Assert.Single(await _site.PasskeysAsync(Person)).LastUsedAtUtc);
        Assert.Contains("Sist brukt", (await browser.GetAsync("/account/security")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_AreLetToTheirDesk_ByAPasskeyAlone()
    {
        await using var strict = new StrictSite();
        using var browser = await strict.SignInAsync(PortalFactory.Caseworker);
        Assert.Equal("/account/security/second-factor", (await browser.GetAsync("/admin/assessments")).Location);
        await browser.AddPasskeyAsync(_device);
        using var other = strict.Browser();

        await other.UsePasskeyAsync(_device);

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/admin/assessments")).Status);
        Assert.Equal("/account/security/second-factor", (await browser.GetAsync("/admin/assessments")).Location);
    }

    [Fact]
    public async Task Question_IsTheSameForEveryone_AndNamesNobody()
    {
        await _site.AddPasskeyOfAsync(Person, _device);
        using var browser = _site.Browser();
        var page = await browser.GetAsync("/account/sign-in");

        var question = JsonNode.Parse(await browser.QuestionAsync(page))!;

        Assert.Equal("localhost", question["rpId"]!.GetValue<string>());
        Assert.Equal("required", question["userVerification"]!.GetValue<string>());
        Assert.Empty(question["allowCredentials"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task Question_OfAnotherHost_IsForTheSitesOwnDomain()
    {
        using var browser = _site.Browser();
        browser.Http.DefaultRequestHeaders.Host = "evil.example";

        var question = JsonNode.Parse(await browser.QuestionAsync(await browser.GetAsync("/account/sign-in")))!;

        Assert.Equal("localhost", question["rpId"]!.GetValue<string>());
    }

    [Fact]
    public async Task WithoutTheFormsToken_NothingIsAsked()
    {
        using var browser = _site.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/account/sign-in/passkey/question", [])).Status);
    }

    [Fact]
    public async Task SecondStepThatIsOpen_GoesOn_WhileAPasskeyIsAskedFor()
    {
        using var browser = await _site.SignInAsync(Person);
        var (phone, _) = await browser.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var other = _site.Browser();
        await other.TrySignInAsync(Person, PortalFactory.Password);

        await other.QuestionAsync(await other.GetAsync("/account/sign-in"));

        var step = await other.GetAsync("/account/sign-in/code");
        Assert.Equal("/", (await other.SubmitAsync(step, new() { ["Code"] = phone.Code() })).Location);
    }

    [Fact]
    public async Task ConfirmedByAPasskey_WhatIsAskedForAgain_GoesOn()
    {
        using var browser = await _site.SignInAsync(Person);
        Assert.Null((await browser.GetAsync("/account/confirm")).Document.QuerySelector(ConfirmForm));
        await browser.AddPasskeyAsync(_device);
        _site.Clock.Advance(SignInSession.ConfirmedFor);
        var asked = await browser.GetAsync("/account/security/passkeys/new");
        Assert.StartsWith("/account/confirm", asked.Location, StringComparison.Ordinal);
        var page = await browser.GetAsync(asked.Location!);
        var question = await browser.QuestionAsync(page);

        var answer = await browser.SubmitAsync(page, new() { ["Answer"] = _device.Use(question) }, ConfirmForm);

        Assert.Equal("/account/security/passkeys/new", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(answer.Location!)).Status);
    }

    [Fact]
    public async Task AnotherPersonsPasskey_ConfirmsNothing()
    {
        await _site.AddPasskeyOfAsync(Person, _device);
        using var browser = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var own = new SoftPasskey();
        await browser.AddPasskeyAsync(own);
        _site.Clock.Advance(SignInSession.ConfirmedFor);
        var page = await browser.GetAsync("/account/confirm?returnUrl=/inbox");
        var question = await browser.QuestionAsync(page);

        var answer = await browser.SubmitAsync(page, new() { ["Answer"] = _device.Use(question) }, ConfirmForm);

        Assert.Equal("/account/confirm?ReturnUrl=%2Finbox&passkey=refused", answer.Location);
        Assert.StartsWith(
            "/account/confirm",
            (await browser.GetAsync("/account/security/passkeys/new")).Location,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OthersGuessing_DoesNotShutThePasskeyOut()
    {
        await _site.AddPasskeyOfAsync(Person, _device);
        using var stranger = _site.Browser();
        for (var guess = 0; guess <= Guesses.PerAddress.Limit; guess++)
            await stranger.TrySignInAsync(Person, "feil passord her");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.TrySignInAsync(Person, PortalFactory.Password)).Status);
        using var browser = _site.Browser();

        Assert.Equal("/", (await browser.UsePasskeyAsync(_device)).Location);
    }

    [Fact]
    public async Task WithoutScript_NothingOfItIsShown()
    {
        using var browser = _site.Browser();
        var page = await browser.GetAsync("/account/sign-in");
        Assert.True(page.Document.QuerySelector(PasskeySteps.SignInForm)!.HasAttribute("hidden"));
        Assert.Equal("username webauthn", page.Document.QuerySelector("#Email")!.GetAttribute("autocomplete"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _device.Dispose();
    }

    private sealed class StrictSite : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:RequireSecondFactor", "true")];
    }
}
