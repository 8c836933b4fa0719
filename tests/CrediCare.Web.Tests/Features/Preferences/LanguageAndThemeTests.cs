using System.Net;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Preferences;

public sealed class LanguageAndThemeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("nb-NO,nb;q=0.9,en;q=0.5", "nb")]
    [InlineData("en-US,en;q=0.9,nb;q=0.5", "en")]
    [InlineData("sv-SE,en;q=0.5", "nb")]
    [InlineData("pl-PL", "nb")]
    public async Task WithoutAChoice_TheBrowserDecides(string wishes, string language)
    {
        using var browser = portal.Browser();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(wishes);

        Assert.Equal(language, (await browser.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task ChoosingALanguage_StaysOnThePageAndIsRemembered()
    {
        using var browser = portal.Browser();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
        var page = await browser.GetAsync("/privacy?a=b");

        var answer = await browser.SubmitAsync(page, [], "footer form:has([name=language])", "button[name=language]");

        Assert.Equal("/privacy?a=b", answer.Location);
        Assert.Equal("Privacy", (await browser.GetAsync("/privacy")).Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task ChoosingATheme_IsRememberedAndMarked()
    {
        using var browser = portal.Browser();
        var page = await browser.GetAsync("/");
        Assert.Equal("auto", page.Document.DocumentElement.GetAttribute("data-color-scheme"));

        await browser.SubmitAsync(page, [], "footer form:has([name=theme])", "button[value=dark]");

        page = await browser.GetAsync("/");
        Assert.Equal("dark", page.Document.DocumentElement.GetAttribute("data-color-scheme"));
        Assert.Equal("dark", page.Document.QuerySelector("[name=theme][aria-pressed=true]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AReturnAddress_WithLettersThatAHeaderCannotHold_IsKept()
    {
        using var browser = portal.Browser();
        var page = await browser.GetAsync("/");

        var answer = await browser.SubmitAsync(
            page,
            new() { ["returnUrl"] = "/help?q=gjæld\u2028", ["language"] = "nb" },
            "footer form:has([name=language])"
        );

        Assert.Equal("/help?q=gj%C3%A6ld%E2%80%A8", answer.Location);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task AReturnAddressElsewhere_LeadsHome(string address)
    {
        using var browser = portal.Browser();
        var page = await browser.GetAsync("/");

        var answer = await browser.SubmitAsync(
            page,
            new() { ["returnUrl"] = address, ["language"] = "en" },
            "footer form:has([name=language])"
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task ATamperedCookie_IsIgnored()
    {
        using var browser = portal.Browser();
        browser.Http.DefaultRequestHeaders.Add("Cookie", "theme=\"><script>; language=xx");

        var page = await browser.GetAsync("/");

        Assert.Equal("auto", page.Document.DocumentElement.GetAttribute("data-color-scheme"));
        Assert.Equal("nb", page.Document.DocumentElement.GetAttribute("lang"));
    }
}
