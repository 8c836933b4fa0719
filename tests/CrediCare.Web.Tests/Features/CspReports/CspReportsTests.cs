using System.Net;
using System.Text;
using CrediCare.TestKit;
using CrediCare.Web.Features.CspReports;
using CrediCare.Web.Tests.Features.Errors;

namespace CrediCare.Web.Tests.Features.CspReports;

/// <summary>What browsers report of the content policy becomes a line of log that names nobody, and never a fault.</summary>
public sealed class CspReportsTests : IDisposable
{
    private const string Older = """
        {"csp-report":{"document-uri":"https://portal.example/cases/2026-001042-7?q=Ingrid","violated-directive":"script-src 'self'","blocked-uri":"https://elsewhere.example/steal.js?who=Ingrid"}}
        """;

    private const string Newer = """
        [{"type":"csp-violation","age":1,"url":"https://portal.example/search","body":{"documentURL":"https://portal.example/debtors/Ingrid#top","effectiveDirective":"style-src-attr","blockedURL":"inline"}}]
        """;

    private readonly TroubledPortal _site = new();

    private IEnumerable<string> Lines => _site.Log.Where(line => line.StartsWith("The content policy", StringComparison.Ordinal));

    [Theory]
    [InlineData("application/csp-report", Older, "script-src on /cases/...: https://elsewhere.example")]
    [InlineData("application/reports+json", Newer, "style-src-attr on /debtors/...: inline")]
    [InlineData("text/plain", Newer, "style-src-attr on /debtors/...: inline")]
    public async Task BothForms_AreALineOfLog_ThatNamesNobody(string type, string report, string line)
    {
        using var browser = _site.Browser();

        var status = await SendAsync(browser, type, Encoding.UTF8.GetBytes(report));

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal([$"The content policy stopped {line}"], Lines);
        Assert.DoesNotContain(_site.Log, one => one.Contains("Ingrid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[")]
    [InlineData("[1,null,{},[]]")]
    [InlineData("{\"csp-report\":null}")]
    [InlineData("{\"csp-report\":{\"effective-directive\":7}}")]
    [InlineData("{\"csp-report\":{\"effective-directive\":\"ola-nordmann\",\"document-uri\":\"https://portal.example/\"}}")]
    [InlineData("{\"csp-report\":{\"effective-directive\":\"\\ud800\"}}")]
    [InlineData("{\"csp-report\":{\"effective-directive\":\"script-src\\nFAIL\"}}")]
    [InlineData("{\"csp-report\":{\"effective-directive\":\"script-src\\n\"}}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}")]
    [InlineData("Email=a&Email=b")]
    public async Task WhatIsNoReport_IsAnsweredAlike_AndWritesNothing(string body)
    {
        using var browser = _site.Browser();

        foreach (var type in new[] { "application/csp-report", "application/x-www-form-urlencoded", "multipart/form-data" })
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(browser, type, Encoding.UTF8.GetBytes(body)));

        Assert.Empty(Lines);
    }

    [Theory]
    [InlineData("ola://nordmann", "?")]
    [InlineData("Ola Nordmann", "?")]
    [InlineData("data:text/plain,Ola", "data")]
    [InlineData("moz-extension://abc/d", "moz-extension")]
    [InlineData("wss://elsewhere.example:8080/Ola", "wss://elsewhere.example")]
    [InlineData("https://ola:secret@elsewhere.example", "https://elsewhere.example")]
    [InlineData("https://xn--\\u0000.example", "?")]
    [InlineData("https://a\\u200d.example.no/", "?")]
    [InlineData("https://\\u0300.example.no/", "?")]
    [InlineData("https://[fe80::1%ola-nordmann]/", "?")]
    [InlineData("https://[fe80::1%\\nFAIL]/", "?")]
    [InlineData("inline\\n", "?")]
    public async Task WhatWasStopped_IsNamedByItsOriginOnly(string sent, string written)
    {
        using var browser = _site.Browser();

        await SendAsync(
            browser,
            "application/csp-report",
            Encoding.UTF8.GetBytes(
                "{\"csp-report\":{\"document-uri\":\"nowhere\",\"effective-directive\":\"img-src\",\"blocked-uri\":\""
                    + sent
                    + "\"}}"
            )
        );

        Assert.Equal([$"The content policy stopped img-src on ...: {written}"], Lines);
    }

    [Fact]
    public async Task TooMuch_IsDropped()
    {
        using var browser = _site.Browser();
        var most = Encoding.UTF8.GetBytes(Newer.PadRight(CspReportsController.MostBytes));

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(browser, "application/csp-report", [.. most, (byte)' ']));
        Assert.Empty(Lines);

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(browser, "application/csp-report", most));
        Assert.Single(Lines);
    }

    [Fact]
    public async Task TooOften_NothingMoreIsWritten_UntilTheNextQuarter()
    {
        using var browser = _site.Browser();
        var limit = CspReportsController.PerPlace.Limit;
        var many = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Newer.Trim()[1..^1], limit + 5))}]");

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(browser, "application/reports+json", many));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(browser, "application/csp-report", Encoding.UTF8.GetBytes(Older)));
        Assert.Equal(limit, Lines.Count());

        _site.Clock.UtcNow += CspReportsController.PerPlace.Window;
        await SendAsync(browser, "application/csp-report", Encoding.UTF8.GetBytes(Older));
        Assert.Equal(limit + 1, Lines.Count());
    }

    private static async Task<HttpStatusCode> SendAsync(PortalClient browser, string type, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } };
        using var answer = await browser.Http.PostAsync("/csp-reports", content);
        return answer.StatusCode;
    }

    public void Dispose() => _site.Dispose();
}
