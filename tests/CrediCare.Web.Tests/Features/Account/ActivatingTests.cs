using System.Net;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class ActivatingTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task MailedLink_SetsThePassword_OpensTheSite_AndIsThenUsed()
    {
        await site.InviteAsync("berit@firma.example", "Berit Begynner");
        var mail = await site.MailToAsync("berit@firma.example");
        Assert.Equal("Velkommen til CrediCare – velg passordet ditt", mail.Subject);
        using var browser = site.Browser();

        var page = await browser.GetAsync(mail.Link());
        Assert.Contains("berit@firma.example", page.Text, StringComparison.Ordinal);
        var answer = await browser.SubmitAsync(page, AccountSteps.Chosen(AccountSteps.NewPassword));

        Assert.Equal("/", answer.Location);
        Assert.Contains("Berit Begynner", (await browser.GetAsync("/account/security")).Text, StringComparison.Ordinal);
        using var other = site.Browser();
        var again = await other.GetAsync(mail.Link());
        Assert.Equal("Lenken er brukt", again.TextOf("h1"));
        Assert.NotNull(again.Document.QuerySelector("main a[href='/account/sign-in']"));
        Assert.Equal("/", (await other.TrySignInAsync("BERIT@firma.example", AccountSteps.NewPassword)).Location);
    }

    [Fact]
    public async Task ExpiredLink_OffersANewOne_WhichWorks()
    {
        using var own = new PortalFactory();
        await own.InviteAsync("sen@firma.example", "Sverre Sen");
        var old = await own.MailToAsync("sen@firma.example");
        using var browser = own.Browser();
        own.Clock.Advance(TimeSpan.FromDays(7));

        var page = await browser.GetAsync(old.Link());
        Assert.Equal("Lenken er gått ut", page.TextOf("h1"));
        var sent = await browser.SubmitAsync(page, [], "form[action='/account/activate/new-link']");

        Assert.Contains("Vi har sendt deg en ny lenke", (await browser.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
        var fresh = await own.MailToAsync("sen@firma.example");
        var done = await browser.SubmitAsync(await browser.GetAsync(fresh.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        Assert.Equal("/", done.Location);
    }

    [Fact]
    public async Task LinkJustBeforeItsEnd_StillWorks()
    {
        using var own = new PortalFactory();
        await own.InviteAsync("akkurat@firma.example", "Anne Akkurat");
        var mail = await own.MailToAsync("akkurat@firma.example");
        using var browser = own.Browser();

        own.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));

        Assert.NotNull((await browser.GetAsync(mail.Link())).Document.QuerySelector("#NewPassword"));
    }

    [Theory]
    [InlineData("kort", "minst 12 tegn")]
    [InlineData("aaaaaaaaaaaaaaab", "lett å gjette")]
    [InlineData("Justinbieber1994!", "lista over vanlige passord")]
    [InlineData("Vinter2026oslo", "lett å gjette")]
    [InlineData("gjertrud.gjettbar1", "lett å gjette")]
    public async Task PasswordAnyoneCanGuess_IsRefusedWithTheReason(string password, string reason)
    {
        var email = $"gjertrud{password.Length}@firma.example";
        await site.InviteAsync(email, "Gjertrud Gjettbar");
        using var browser = site.Browser();
        var page = await browser.GetAsync((await site.MailToAsync(email)).Link());

        var answer = await browser.SubmitAsync(page, AccountSteps.Chosen(password));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(reason, answer.TextOf("#NewPassword ~ .ds-validation-message"), StringComparison.Ordinal);
        Assert.Null((await site.UserAsync(email)).PasswordHash);
    }

    [Fact]
    public async Task PasswordOfTooManyLetters_IsRefused()
    {
        await site.InviteAsync("lang@firma.example", "Lars Lang");
        using var browser = site.Browser();
        var page = await browser.GetAsync((await site.MailToAsync("lang@firma.example")).Link());

        var answer = await browser.SubmitAsync(page, AccountSteps.Chosen(string.Concat(Enumerable.Repeat("lang og god ", 1000))));

        Assert.Contains("høyst 128", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RepeatThatDiffers_IsSaidBesideTheField()
    {
        await site.InviteAsync("ulik@firma.example", "Ulla Ulik");
        using var browser = site.Browser();
        var page = await browser.GetAsync((await site.MailToAsync("ulik@firma.example")).Link());

        var answer = await browser.SubmitAsync(page, AccountSteps.Chosen(AccountSteps.NewPassword, "gule epler triller kort"));

        Assert.Contains("ikke like", answer.TextOf("#Repeat ~ .ds-validation-message"), StringComparison.Ordinal);
        Assert.DoesNotContain(AccountSteps.NewPassword, answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=tull")]
    [InlineData("?token=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task LinkThatIsNotOurs_IsToldKindly(string query)
    {
        using var browser = site.Browser();

        var page = await browser.GetAsync($"/account/activate{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Lenken virker ikke", page.TextOf("h1"));
    }

    [Fact]
    public async Task ExpiredLinkPostedAnyway_ChangesNothing()
    {
        using var own = new PortalFactory();
        await own.InviteAsync("treg@firma.example", "Tor Treg");
        using var browser = own.Browser();
        var page = await browser.GetAsync((await own.MailToAsync("treg@firma.example")).Link());
        own.Clock.Advance(TimeSpan.FromDays(8));

        var answer = await browser.SubmitAsync(page, AccountSteps.Chosen(AccountSteps.NewPassword));

        Assert.Equal("Lenken er gått ut", answer.TextOf("h1"));
        Assert.Null((await own.UserAsync("treg@firma.example")).PasswordHash);
    }
}
