using System.Net;
using System.Text.Json.Nodes;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class RefusedPasskeyTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;

    private readonly PortalFactory _site = new();
    private readonly SoftPasskey _device = new();

    [Fact]
    public async Task PersonWhoIsNotVerified_IsNotLetIn_AndCannotAdd()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        _device.Verifies = false;

        await _site.AssertRefusedAsync(_device, asked => _device.Use(asked));
        using var careless = new SoftPasskey { Verifies = false };
        Assert.Equal(HttpStatusCode.OK, (await browser.AddPasskeyAsync(careless)).Status);
        Assert.Single(await _site.PasskeysAsync(Person));
    }

    [Fact]
    public async Task AnswerThatWasTamperedWith_OrIsFromElsewhere_IsRefused()
    {
        await _site.AddPasskeyOfAsync(Person, _device);

        await _site.AssertRefusedAsync(_device, asked => _device.Use(asked, spoilt: true));
        await _site.AssertRefusedAsync(_device, asked => _device.Use(asked, domain: "evil.example"));
        _device.Origin = "https://evil.example";
        await _site.AssertRefusedAsync(_device, asked => _device.Use(asked));
        _device.Origin = "http://localhost";
        await _site.AssertRefusedAsync(
            _device,
            asked => _device.Use(asked.Replace("\"challenge\":\"", "\"challenge\":\"AAAA", StringComparison.Ordinal))
        );
        await _site.AssertRefusedAsync(_device, _ => "{}");
        await _site.AssertRefusedAsync(_device, _ => "tull");
        await _site.AssertRefusedAsync(_device, _ => "");
        using var stranger = new SoftPasskey();
        await _site.AssertRefusedAsync(_device, asked => stranger.Use(asked));
        Assert.Equal(8, await _site.CountAuditedAsync(AuditAction.SignInFailed));
        using var browser = _site.Browser();
        Assert.Equal("/", (await browser.UsePasskeyAsync(_device)).Location);
    }

    [Fact]
    public async Task AnswerThatComesTooLate_IsRefused()
    {
        await _site.AddPasskeyOfAsync(Person, _device);

        await _site.AssertRefusedAsync(
            _device,
            asked =>
            {
                _site.Clock.Advance(PasskeyChallenge.Life);
                return _device.Use(asked);
            }
        );
    }

    [Fact]
    public async Task CopyOfAnAnswer_WithTheCookieOfItsQuestion_OpensNothing()
    {
        await _site.AddPasskeyOfAsync(Person, _device);
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
    public async Task TooManyRefusedAnswers_FromOnePlace_AreMetWithAWait()
    {
        for (var tries = 0; tries < PasskeySignInController.PerPlace.Limit; tries++)
            await _site.AssertRefusedAsync(_device, _ => "{}");
        using var browser = _site.Browser();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.UsePasskeyAsync(_device, answer: _ => "{}")).Status);
    }

    public void Dispose()
    {
        _site.Dispose();
        _device.Dispose();
    }
}
