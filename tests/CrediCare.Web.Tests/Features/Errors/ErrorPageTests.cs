using System.Net;
using System.Text.RegularExpressions;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.Data.Sqlite;

namespace CrediCare.Web.Tests.Features.Errors;

public sealed partial class ErrorPageTests(TroubledPortal portal) : IClassFixture<TroubledPortal>
{
    [Theory]
    [InlineData(400, "Vi forstod ikke forespørselen")]
    [InlineData(403, "Du har ikke tilgang til dette")]
    [InlineData(404, "Vi finner ikke siden")]
    [InlineData(408, "Det kom ikke helt fram")]
    [InlineData(409, "Noen kom før deg")]
    [InlineData(413, "Dette var for stort å ta imot")]
    [InlineData(429, "Det gikk litt fort")]
    [InlineData(502, "Noe gikk galt hos oss")]
    [InlineData(503, "Vi er borte et øyeblikk")]
    public async Task ABareStatus_GetsAPageThatExplainsIt(int status, string title)
    {
        using var browser = portal.Browser();

        var page = await browser.GetAsync($"/trouble/{status}");

        Assert.Equal(status, (int)page.Status);
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task WhatIsMissing_AndTheErrorPagesOwnAddress_AreTheSamePage()
    {
        using var browser = portal.Browser();

        var missing = await browser.GetAsync("/nobody/was/here");
        var own = await browser.GetAsync("/errors/500");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal(HttpStatusCode.NotFound, own.Status);
        Assert.Equal(missing.Document.QuerySelector("main")!.TextContent, own.Document.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task AFailure_ShowsAReferenceThatIsAlsoInTheLogAndNothingOfTheException()
    {
        using var browser = portal.Browser();

        var page = await browser.GetAsync("/trouble/failure");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        var reference = Reference().Match(page.Document.QuerySelector("main")!.TextContent).Value;
        Assert.NotEmpty(reference);
        Assert.Contains(portal.Log, line => line.Contains(reference, StringComparison.Ordinal));
        Assert.DoesNotContain("310000019", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", page.Html, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'",
            page.Response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AFailure_IsExplainedInTheReadersLanguage()
    {
        using var browser = portal.Browser();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US,en;q=0.9");

        var page = await browser.GetAsync("/trouble/failure");

        Assert.Equal("Something went wrong on our side", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task AFormWithAWrongToken_IsRefusedAndWhatWasTypedIsShown()
    {
        using var browser = portal.Browser();

        var page = await browser.PostAsync(
            "/trouble/form",
            new()
            {
                ["Purpose"] = "<script>alert(1)</script> snøsmelteanlegg",
                ["Password"] = "hemmelig",
                ["__RequestVerificationToken"] = "tampered",
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Skjemaet rakk å gå ut på dato", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["<script>alert(1)</script> snøsmelteanlegg"],
            page.Document.QuerySelectorAll(".typed__value").Select(value => value.TextContent)
        );
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task WhenTheDatabaseIsGone_ThePageStillComes()
    {
        await using var broken = new TroubledPortal();
        using var browser = broken.Browser();
        var signIn = await browser.GetAsync("/account/sign-in");
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(broken.StorageRoot, "credicare.db"), "this is no database");

        var page = await browser.SubmitAsync(
            signIn,
            new() { ["Email"] = PortalFactory.Creditor, ["Password"] = PortalFactory.Password },
            "form:has([name=Password])"
        );

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Noe gikk galt hos oss", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task WhileTheDatabaseIsLocked_TheReaderIsToldToComeBack()
    {
        using var browser = portal.Browser();

        var page = await browser.GetAsync("/trouble/locked");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("Vi er borte et øyeblikk", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(DatabaseAway.ComeBackAfter, page.Response.Headers.RetryAfter?.Delta);
        Assert.Matches(Reference(), page.Document.QuerySelector("main")!.TextContent);
    }

    [GeneratedRegex("[0-9A-Z]{2}-[0-9A-Z]{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
