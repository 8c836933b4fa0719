using CrediCare.Web.Features.Help;

namespace CrediCare.Web.Tests.Features.Help;

public sealed class HelpMarkdownTests
{
    [Theory]
    [InlineData("/cases", true)]
    [InlineData("/help/costs?x=1#y", true)]
    [InlineData("https://www.domstol.no/forliksradet", true)]
    [InlineData("HTTPS://example.org", true)]
    [InlineData("http://example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("/\\example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("mailto:a@b.example", false)]
    [InlineData("cases", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Link_LeadsIntoThePortalOrToHttps(string? url, bool may) => Assert.Equal(may, HelpMarkdown.MayLinkTo(url));

    [Theory]
    [InlineData("[trykk](javascript:alert(1))")]
    [InlineData("[trykk](&#106;avascript:alert(1))")]
    [InlineData("[trykk](<javascript:alert(1)>)")]
    [InlineData("[trykk][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)> trykk")]
    [InlineData("[trykk](//ond.example)")]
    [InlineData("![trykk](https://ond.example/x.png)")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"x()\">trykk</a>")]
    [InlineData("<img src=x onerror=alert(1)> trykk")]
    [InlineData("<script>alert(1)</script>\n\ntrykk")]
    [InlineData("trykk {onclick=alert(1) style=color:red}")]
    public void Html_NeverLeadsAstrayNorRuns(string markdown)
    {
        var html = HelpMarkdown.Html(markdown);

        Assert.Contains("trykk", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<(a|img|script|iframe|style)[ >]|<[^>]+ (on[a-z]+|style|href)=", html);
    }

    [Fact]
    public void Html_KeepsWhatArticlesUse()
    {
        var html = HelpMarkdown.Html("# Stor\n\nEt **ord** og [en sak](/cases).\n\n- ett\n- to\n\n##### Liten");

        Assert.Contains("<h2 class=\"section__title\">Stor</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>ord</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/cases\" class=\"ds-link\">en sak</a>", html, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"ds-list\">", html, StringComparison.Ordinal);
        Assert.Contains("<h4 class=\"section__title\">Liten</h4>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void BadAddresses_NamesEachOne() =>
        Assert.Equal(
            ["http://a.example", "https://b.example/x.png"],
            HelpMarkdown.BadAddresses("[a](http://a.example) [c](/cases) ![b](https://b.example/x.png)")
        );
}
