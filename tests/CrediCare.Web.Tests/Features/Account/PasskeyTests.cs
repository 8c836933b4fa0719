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
    public async Task Added_ItIsListed_Mailed_AndWrittenDown()
    {
        using var browser = await _site.SignInAsync(Person);

        var answer = await browser.AddPasskeyAsync(_device, "Mobilen <3");

        Assert.Equal("/account/security", answer.Location);
        var page = await browser.GetAsync("/account/security");
        Assert.Contains("Mobilen <3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ikke brukt ennå", page.Text, StringComparison.Ordinal);
        var mail = await _site.MailToAsync(Person);
        Assert.Equal(("En passnøkkel er lagt til", "/account/security"), (mail.Subject, mail.Link()));
        Assert.Contains("«Mobilen <3»", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await AuditedAsync(AuditAction.PasskeyAdded));
    }

    [Fact]
    public async Task SignIn_AsksForNothingElse_AndCountsAsTwoFactors()
    {
        await AddAsync();
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
        await AddAsync();
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
    public async Task QuestionForANewOne_AsksForAVerifiedPerson_AndLeavesOutThoseThere()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);

        var question = JsonNode.Parse(await browser.QuestionAsync(await browser.GetAsync("/account/security/passkeys/new")))!;

        Assert.Single(question["excludeCredentials"]!.AsArray());
        Assert.Equal("required", question["authenticatorSelection"]!["userVerification"]!.GetValue<string>());
        Assert.Equal("required", question["authenticatorSelection"]!["residentKey"]!.GetValue<string>());
    }

    [Fact]
    public async Task PersonWhoIsNotVerified_IsNotLetIn_AndCannotAdd()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        _device.Verifies = false;

        await AssertRefusedAsync(asked => _device.Use(asked));
        using var careless = new SoftPasskey { Verifies = false };
        Assert.Equal(HttpStatusCode.OK, (await browser.AddPasskeyAsync(careless)).Status);
        Assert.Single(await _site.PasskeysAsync(Person));
    }

    [Fact]
    public async Task AnswerThatWasTamperedWith_OrIsFromElsewhere_IsRefused()
    {
        await AddAsync();

        await AssertRefusedAsync(asked => _device.Use(asked, spoilt: true));
        await AssertRefusedAsync(asked => _device.Use(asked, domain: "evil.example"));
        _device.Origin = "https://evil.example";
        await AssertRefusedAsync(asked => _device.Use(asked));
        _device.Origin = "http://localhost";
        await AssertRefusedAsync(asked =>
            _device.Use(asked.Replace("\"challenge\":\"", "\"challenge\":\"AAAA", StringComparison.Ordinal))
        );
        await AssertRefusedAsync(_ => "{}");
        await AssertRefusedAsync(_ => "tull");
        await AssertRefusedAsync(_ => "");
        using var stranger = new SoftPasskey();
        await AssertRefusedAsync(asked => stranger.Use(asked));
        Assert.Equal(8, await FailuresAsync());
        using var browser = _site.Browser();
        Assert.Equal("/", (await browser.UsePasskeyAsync(_device)).Location);
    }

    [Fact]
    public async Task AnswerThatComesTooLate_IsRefused()
    {
        await AddAsync();

        await AssertRefusedAsync(asked =>
        {
            _site.Clock.Advance(PasskeyChallenge.Life);
            return _device.Use(asked);
        });
    }

    [Fact]
    public async Task CopyOfAnAnswer_WithTheCookieOfItsQuestion_OpensNothing()
    {
        await AddAsync();
        using var browser = _site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var client = new PortalClient(browser);
        var page = await client.GetAsync("/account/sign-in");
        Carry(browser, page);
        var question = await client.PostAsync("/account/sign-in/passkey/question", Token(page));
        Carry(browser, question);
        var fields = Token(page);
        fields["Answer"] = _device.Use(await question.Response.Content.ReadAsStringAsync());

        Assert.Equal("/", (await client.PostAsync("/account/sign-in/passkey", fields)).Location);
        _site.Clock.Advance(TimeSpan.FromSeconds(10));
        var again = await client.PostAsync("/account/sign-in/passkey", fields);

        Assert.Equal("/account/sign-in?passkey=refused", again.Location);

        static Dictionary<string, string> Token(PortalPage page) =>
            new()
            {
                ["__RequestVerificationToken"] = page
                    .Document.QuerySelector("[name=__RequestVerificationToken]")!
                    .GetAttribute("value")!,
            };

        static void Carry(HttpClient http, PortalPage answer)
        {
            foreach (var cookie in answer.Response.Headers.GetValues("Set-Cookie"))
                http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        }
    }

    [Fact]
    public async Task AnswerToTheQuestionForANewOne_SignsNobodyIn()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        var question = await browser.QuestionAsync(await browser.GetAsync("/account/security/passkeys/new"));
        var asked = JsonNode.Parse(question)!.AsObject();
        asked["rpId"] = "localhost";
        var page = await browser.GetAsync("/account/sign-in");

        var answer = await browser.SubmitAsync(
            page,
            new() { ["Answer"] = _device.Use(asked.ToJsonString()) },
            PasskeySteps.SignInForm
        );

        Assert.Equal("/account/sign-in?passkey=refused", answer.Location);
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
        await AddAsync();
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
        await AddAsync();
        using var stranger = _site.Browser();
        for (var guess = 0; guess <= Guesses.PerAddress.Limit; guess++)
            await stranger.TrySignInAsync(Person, "feil passord her");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.TrySignInAsync(Person, PortalFactory.Password)).Status);
        using var browser = _site.Browser();

        Assert.Equal("/", (await browser.UsePasskeyAsync(_device)).Location);
    }

    [Fact]
    public async Task Removed_ItLetsNobodyIn_AndTheOthersAreOut()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        using var elsewhere = _site.Browser();
        await elsewhere.UsePasskeyAsync(_device);
        var id = Assert.Single(await _site.PasskeysAsync(Person)).PublicId;
        var page = await browser.GetAsync($"/account/security/passkeys/{id}");

        var answer = await browser.SubmitAsync(page, [], $"form[action$='/remove']");

        Assert.Equal("/account/security", answer.Location);
        Assert.True(await browser.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.Empty(await _site.PasskeysAsync(Person));
        Assert.Equal(1, await AuditedAsync(AuditAction.PasskeyRemoved));
        Assert.Equal("En passnøkkel er fjernet", (await _site.MailToAsync(Person)).Subject);
        _site.Clock.Advance(TimeSpan.FromSeconds(10));
        await AssertRefusedAsync(asked => _device.Use(asked));
    }

    [Fact]
    public async Task AnotherName_IsKept_AndWithoutOneItIsSaid()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        var id = Assert.Single(await _site.PasskeysAsync(Person)).PublicId;
        var page = await browser.GetAsync($"/account/security/passkeys/{id}");

        var refused = await browser.SubmitAsync(page, new() { ["PasskeyName"] = "" });
        var done = await browser.SubmitAsync(page, new() { ["PasskeyName"] = " Jobb-PC\u202e " });

        Assert.Contains("Gi passnøkkelen et navn", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/account/security", done.Location);
        Assert.Equal("Jobb-PC", Assert.Single(await _site.PasskeysAsync(Person)).Data.Name);
        Assert.Equal(1, await AuditedAsync(AuditAction.PasskeyRenamed));
    }

    [Fact]
    public async Task MoreThanTwenty_AreNotTaken()
    {
        using var browser = await _site.SignInAsync(Person);
        for (var made = 0; made < Passkeys.Most; made++)
        {
            using var device = new SoftPasskey();
            Assert.Equal("/account/security", (await browser.AddPasskeyAsync(device)).Location);
        }

        var answer = await browser.AddPasskeyAsync(_device);

        Assert.Contains("Du har 20 passnøkler", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Passkeys.Most, (await _site.PasskeysAsync(Person)).Count);
        Assert.Null(
            (await browser.GetAsync("/account/security")).Document.QuerySelector("a[href='/account/security/passkeys/new']")
        );
    }

    [Fact]
    public async Task TooManyRefusedAnswers_FromOnePlace_AreMetWithAWait()
    {
        for (var tries = 0; tries < PasskeySignInController.PerPlace.Limit; tries++)
            await AssertRefusedAsync(_ => "{}");
        using var browser = _site.Browser();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.UsePasskeyAsync(_device, answer: _ => "{}")).Status);
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

    private async Task AddAsync()
    {
        using var browser = await _site.SignInAsync(Person);
        Assert.Equal("/account/security", (await browser.AddPasskeyAsync(_device)).Location);
    }

    private async Task AssertRefusedAsync(Func<string, string> answer)
    {
        using var browser = _site.Browser();
        var refused = await browser.UsePasskeyAsync(_device, answer: answer);
        Assert.Equal("/account/sign-in?passkey=refused", refused.Location);
        Assert.Contains(
            "Passnøkkelen ble ikke godtatt",
            (await browser.GetAsync(refused.Location!)).Text,
            StringComparison.Ordinal
        );
        Assert.False(await browser.IsInAsync());
    }

    private Task<int> FailuresAsync() => CountAsync(AuditAction.SignInFailed);

    private Task<int> AuditedAsync(AuditAction action) => CountAsync(action);

    private Task<int> CountAsync(AuditAction action) =>
        _site.WithDatabaseAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == action));

    private sealed class StrictSite : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:RequireSecondFactor", "true")];
    }
}
