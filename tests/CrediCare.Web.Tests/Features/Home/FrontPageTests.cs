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
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /csp-reports; report-to csp",
            page.Response.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.Equal("csp=\"/csp-reports\"", page.Response.Headers.GetValues("Reporting-Endpoints").Single());
        Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("camera=()", page.Response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/css/parts.css", "text/css; charset=utf-8")]
    [InlineData("/js/help.js", "text/javascript; charset=utf-8")]
    [InlineData("/favicon.svg", "image/svg+xml; charset=utf-8")]
    public async Task WhatIsText_SaysItsLetters(string path, string type)
    {
        using var browser = portal.Browser();

        Assert.Equal(type, (await browser.GetAsync(path)).Response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/cases")]
    [InlineData("/account/security")]
    [InlineData("/menu")]
    public async Task WhatSomeoneSignedInSees_IsKeptByNobody(string path)
    {
        using var browser = await portal.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync(path);

        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
