using System.Net;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Home;

public sealed class FrontPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SomeoneSignedOut_IsToldWhatThePortalIsAndWhereADebtorTurns()
    {
        using var browser = portal.Browser();

        var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Har du fått et krav fra oss?", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/account/sign-in']"));
    }

    [Theory]
    [InlineData("/privacy", "Personvern")]
    [InlineData("/accessibility", "Tilgjengelighet")]
    public async Task OpenPages_AreOpen(string path, string title)
    {
        using var browser = portal.Browser();

        Assert.Equal(title, (await browser.GetAsync(path)).Document.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    public async Task EveryFormThatPosts_HasOneGuardAgainstForgery(string path)
    {
        using var browser = portal.Browser();

        var forms = (await browser.GetAsync(path)).Document.QuerySelectorAll("form[method=post]");

        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("[name=__RequestVerificationToken]")));
    }

    [Fact]
    public async Task EveryAnswer_SaysWhatTheBrowserMayNotDo()
    {
        using var browser = portal.Browser();

        var page = await browser.GetAsync("/");

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            page.Response.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
    }
}
