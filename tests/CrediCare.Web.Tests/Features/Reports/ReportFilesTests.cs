using System.Globalization;
using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>
/// A month's report as page, PDF, Excel and CSV: all say the same, and what they say is what the ledgers say when somebody adds
/// them up by another way.
/// </summary>
public sealed class ReportFilesTests : IClassFixture<ReportedMonth>
{
    private readonly ReportedMonth _month;

    public ReportFilesTests(ReportedMonth month) => _month = month;

    [Fact]
    public async Task TheWorkbook_HoldsEveryCase_WithItsSums_AsNumbersAndDates()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var expected = await _month.ExpectedAsync();

        var rows = await browser.SheetAsync($"/reports/{_month.PublicId}/xlsx");

        var (headings, cases, sums) = (rows[0], rows[1..^1], rows[^1]);
        var (number, claimed, opened) = (At("Sak"), At("Utestående"), At("Registrert"));
        Assert.Equal(
            expected.Select(one => (one.CaseNumber, one.Owed.Kroner)).OrderBy(one => one.CaseNumber, StringComparer.Ordinal),
            cases.Select(row => ((string)row[number]!, Kroner(row[claimed])))
        );
        Assert.All(cases, row => Assert.IsType<DateTime>(row[opened]));
        Assert.Equal(expected.Sum(one => one.Owed).Kroner, Kroner(sums[claimed]));
        Assert.Equal("Sum", sums[0]);

        int At(string heading) => Array.IndexOf(headings, heading);
    }

    [Fact]
    public async Task ThePdf_SaysTheSumsInWords_InTheReadersLanguage_OnAsManyPagesAsItSays()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var expected = await _month.ExpectedAsync();
        var owed = Written(expected.Sum(one => one.Owed)).Replace('\u00A0', ' ');

        var norwegian = await PdfAsync(browser);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await PdfAsync(browser);

        Assert.Contains("Statusrapport for oktober 2026", norwegian, StringComparison.Ordinal);
        Assert.Contains("Hvor sakene er", norwegian, StringComparison.Ordinal);
        Assert.Contains("Kvistbekk Rørservice AS", norwegian, StringComparison.Ordinal);
        Assert.Contains("Sum kontrollert mot reskontro 31.10.2026", norwegian, StringComparison.Ordinal);
        Assert.Contains("Status report for October 2026", english, StringComparison.Ordinal);
        foreach (var text in new[] { norwegian, english })
        {
            // The tile, the bridge, the stages, the ages and the list: five times the same.
            Assert.Equal(5, text.Split(owed).Length - 1);
            Assert.All(expected, one => Assert.Contains(one.CaseNumber, text, StringComparison.Ordinal));
        }

        var pages = norwegian.Count(letter => letter == '\f');
        Assert.Contains(
            $"Side {pages} av {pages}",
            string.Join(' ', norwegian.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ThePage_ShowsTheSameFigures_AndLeadsToTheCases()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var expected = await _month.ExpectedAsync();
        var open = expected.Where(one => one.IsOpen).ToList();

        var page = await browser.GetAsync($"/reports/{_month.PublicId}");

        var tiles = page.Document.QuerySelectorAll(".facts__value").Select(one => one.TextContent.Trim()).ToList();
        Assert.Equal(
            [
                open.Count.ToString(CultureInfo.InvariantCulture),
                Written(expected.Sum(one => one.Owed)),
                Written(expected.Sum(one => one.PaidInMonth)),
            ],
            tiles[..3]
        );
        Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{open[0].CaseNumber}']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/cases/{open[0].CaseNumber}")).Status);
    }

    [Fact]
    public async Task TheTextFile_HasTheSameRows_AndOpensInANorwegianSpreadsheet()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var expected = await _month.ExpectedAsync();

        var lines = await browser.LinesAsync($"/reports/{_month.PublicId}/csv");

        Assert.Equal(expected.Count, lines.Count - 1);
        Assert.Equal(expected.Sum(one => one.Owed).Kroner, lines[1..].Sum(line => ListFiles.Number(line[^1])));
    }

    [Fact]
    public async Task AnotherCompany_AndWhoeverReachesOnlyAnotherPortfolio_FindNothing()
    {
        using var stranger = await _month.SignInAsync(PortalFactory.OtherCreditor);
        using var restricted = await _month.SignInAsync(ReportedMonth.Restricted);

        foreach (var browser in new[] { stranger, restricted })
        foreach (var file in new[] { "", "/pdf", "/xlsx", "/csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/reports/{_month.PublicId}{file}")).Status);
        Assert.DoesNotContain(_month.PublicId, (await restricted.GetAsync("/reports")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(_month.SummaryId, (await restricted.GetAsync("/reports")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await restricted.GetAsync($"/reports/{_month.SummaryId}/pdf")).Status);
    }

    private async Task<string> PdfAsync(PortalClient browser)
    {
        using var answer = await browser.Http.GetAsync($"/reports/{_month.PublicId}/pdf");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return PdfText.Of(await answer.Content.ReadAsByteArrayAsync());
    }

    private static decimal Kroner(object? cell) => Math.Round(Convert.ToDecimal(cell, CultureInfo.InvariantCulture), 2);

    private static string Written(Money amount) =>
        amount.Kroner.ToString("N2", new NumberFormatInfo { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," });
}
