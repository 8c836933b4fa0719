using System.Net;
using CrediCare.Data.Audit;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class SigningInTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task RightPassword_OpensTheSite_AndSigningOutClosesIt()
    {
        using var browser = site.Browser();

        var answer = await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        Assert.Equal("/", answer.Location);
        var own = await browser.GetAsync("/account/security");
        Assert.Contains("Amina Øvingsen · kreditor@demo.example", own.Text, StringComparison.Ordinal);

        await browser.SignOutAsync();
        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/account/security")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_WrongPasswordAndAccountWithoutPassword_GiveTheSamePage()
    {
        await site.InviteAsync("ny@firma.example", "Nils Nykunde");
        using var browser = site.Browser();

        var unknown = await browser.TrySignInAsync("ingen@firma.example", "et helt annet passord");
        var wrong = await browser.TrySignInAsync(PortalFactory.Accountant, "et helt annet passord");
        var without = await browser.TrySignInAsync("ny@firma.example", "et helt annet passord");

        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.Contains("hører ikke sammen", unknown.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal(Main(unknown), Main(wrong));
        Assert.Equal(Main(unknown), Main(without));
        Assert.Null(wrong.Document.QuerySelector("#Password")!.GetAttribute("value"));

        static string Main(PortalPage page) => page.TextOf("main");
    }

    [Fact]
    public async Task ManyWrongPasswords_ShutTheAddressToStrangers_NotToABrowserItWasUsedOn()
    {
        using var own = new PortalFactory();
        using var known = await own.SignInAsync(PortalFactory.Reader);
        using var stranger = own.Browser();
        await stranger.GuessAsync(PortalFactory.Reader, Guesses.PerAddress.Limit);

        var refused = await stranger.TrySignInAsync(PortalFactory.Reader, PortalFactory.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(TimeSpan.FromMinutes(15), refused.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(PortalFactory.Reader, refused.Document.QuerySelector("#Email")!.GetAttribute("value"));
        await known.SignOutAsync();
        Assert.Equal("/", (await known.TrySignInAsync(PortalFactory.Reader, PortalFactory.Password)).Location);
    }

    [Fact]
    public async Task ShutAddress_OpensAfterFifteenMinutes()
    {
        using var own = new PortalFactory();
        using var browser = own.Browser();
        await browser.GuessAsync(PortalFactory.Creditor, Guesses.PerAddress.Limit);
        Assert.NotEqual("/", (await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);

        own.Clock.Advance(Guesses.PerAddress.Window);

        Assert.Equal("/", (await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);
    }

    [Fact]
    public async Task NewPasswordByMail_LetsTheOwnerInOnANewBrowser_WhileTheAddressIsShut()
    {
        using var own = new PortalFactory();
        using var stranger = own.Browser();
        await stranger.GuessAsync(PortalFactory.Creditor, Guesses.PerAddress.Limit);
        using var owner = own.Browser();
        await owner.SubmitAsync(await owner.GetAsync("/account/forgot-password"), new() { ["Email"] = PortalFactory.Creditor });
        var link = (await own.MailToAsync(PortalFactory.Creditor)).Link();

        await owner.SubmitAsync(await owner.GetAsync(link), AccountSteps.Chosen(AccountSteps.NewPassword));

        Assert.Equal("/", (await owner.TrySignInAsync(PortalFactory.Creditor, AccountSteps.NewPassword)).Location);
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await stranger.TrySignInAsync(PortalFactory.Creditor, AccountSteps.NewPassword)).Status
        );
    }

    [Theory]
    [InlineData("gjettes@firma.example")]
    [InlineData(PortalFactory.Creditor)]
    public async Task GuessingOnAndOn_IsAnsweredTheSame_WhetherOrNotAnyoneHasTheAddress(string address)
    {
        using var own = new PortalFactory();
        using var browser = own.Browser();
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt <= Guesses.PerAddress.Limit; attempt++)
            answers.Add((await browser.TrySignInAsync(address.ToUpperInvariant(), "feil passord her")).Status);

        Assert.All(answers.SkipLast(1), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal("/", (await browser.TrySignInAsync(PortalFactory.Reader, PortalFactory.Password)).Location);
    }

    [Fact]
    public async Task GuessingOnAKnownBrowser_IsLimitedToo()
    {
        using var own = new PortalFactory();
        using var browser = await own.SignInAsync(PortalFactory.Creditor);
        await browser.SignOutAsync();
        await browser.GuessAsync(PortalFactory.Creditor, Guesses.OnKnownDevice.Limit);

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Status
        );
    }

    [Fact]
    public async Task AskingForLinksOnAndOn_IsRefusedByPlace_WithTheAddressStillTyped()
    {
        using var own = new PortalFactory();
        using var browser = own.Browser();
        var page = await browser.GetAsync("/account/forgot-password");
        for (var times = 0; times < PasswordByLink.AsksPerPlace.Limit; times++)
            await browser.SubmitAsync(page, new() { ["Email"] = $"noen{times}@firma.example" });

        var refused = await browser.SubmitAsync(page, new() { ["Email"] = PortalFactory.Creditor });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("mange lenker", refused.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal(PortalFactory.Creditor, refused.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ChangedSecurityStamp_EndsTheSessionAtTheNextRequest()
    {
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).Status);

        await site.WithDatabaseAsync(context =>
            context
                .Users.Where(user => user.Email == PortalFactory.OtherCreditor)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"))
        );

        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/account/security")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remembered_LastsFourteenDays_OtherwiseTheCookieEndsWithTheBrowser()
    {
        using var browser = site.Browser();

        var remembered = await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password, remember: true);
        Assert.Contains(Cookies(remembered), cookie => cookie.Contains("expires=Mon, 07 Dec 2026", StringComparison.Ordinal));

        using var other = site.Browser();
        var plain = await other.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);
        Assert.All(Cookies(plain), cookie => Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal));
        Assert.All(Cookies(plain), cookie => Assert.Contains("httponly", cookie, StringComparison.Ordinal));

        static List<string> Cookies(PortalPage page) =>
            [
                .. page
                    .Response.Headers.GetValues("Set-Cookie")
                    .Where(cookie => cookie.StartsWith("credicare-session=C", StringComparison.Ordinal)),
            ];
    }

    [Theory]
    [InlineData("/account/security", "/account/security")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    public async Task AfterSignIn_OneGoesBackToAPageOfOursOnly(string asked, string got)
    {
        using var browser = site.Browser();
        var page = await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(asked)}");

        var answer = await browser.SubmitAsync(
            page,
            new() { ["Email"] = PortalFactory.Creditor, ["Password"] = PortalFactory.Password },
            AccountSteps.SignInForm
        );

        Assert.Equal(got, answer.Location);
    }

    [Fact]
    public async Task WrongAntiforgeryToken_IsRefused()
    {
        using var browser = site.Browser();
        var page = await browser.GetAsync("/account/sign-in");

        var answer = await browser.SubmitAsync(
            page,
            new()
            {
                ["Email"] = PortalFactory.Creditor,
                ["Password"] = PortalFactory.Password,
                ["__RequestVerificationToken"] = "forged",
            },
            AccountSteps.SignInForm
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain(PortalFactory.Password, answer.Html, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/account/security")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageOfTheAccount_WinsOverThatOfTheBrowser_AndIsKeptWhenChanged()
    {
        using var own = new PortalFactory();
        using var first = await own.SignInAsync(PortalFactory.Creditor);
        var page = await first.GetAsync("/account/security");
        Assert.Equal("nb", page.Document.DocumentElement.GetAttribute("lang"));

        await first.SubmitAsync(page, [], "form[action='/preferences']:has([name=language])", "[name=language]");

        using var second = await own.SignInAsync(PortalFactory.Creditor);
        Assert.Contains(
            "Security and sign-in",
            (await second.GetAsync("/account/security")).TextOf("h1"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Security and sign-in",
            (await first.GetAsync("/account/security")).TextOf("h1"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ComingAndFailing_AreInTheAuditLog()
    {
        using var own = new PortalFactory();
        using var browser = own.Browser();
        await browser.TrySignInAsync(PortalFactory.Creditor, "feil passord her");
        await browser.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password);

        var actions = await own.WithDatabaseAsync(context =>
            context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()
        );

        Assert.Equal([AuditAction.SignInFailed, AuditAction.SignedIn], actions);
    }

    [Fact]
    public async Task DemoBox_OffersOneSignInPerRole_InDevelopment()
    {
        using var browser = site.Browser();

        var page = await browser.GetAsync("/account/sign-in");

        Assert.Equal(6, page.Document.QuerySelectorAll(".demo form").Length);
        Assert.Equal("/", (await browser.SubmitAsync(page, [], ".demo li:nth-child(5) form")).Location);
    }
}
