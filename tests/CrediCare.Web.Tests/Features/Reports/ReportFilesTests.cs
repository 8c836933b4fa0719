using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>
/// A month's report as page, PDF, Excel and CSV: all say the same, and what they say is what the ledgers say when somebody adds
/// them up by another way.
/// </summary>
public sealed partial class ReportFilesTests : IClassFixture<ReportedMonth>
{
    private readonly ReportedMonth _month;

    public ReportFilesTests(ReportedMonth month) => _month = month;

    [PaperFact]
    public async Task EveryNumberOnPaperAndInTheWorkbook_IsWhatSomebodyCountsFromTheLedgers_InEveryReport()
    {
        using var staff = await _month.SignInAsync(PortalFactory.Caseworker);
        var papers = await _month.PapersAsync();
        Assert.Contains(papers, one => one.PublicId == _month.SummaryId);

        foreach (var (id, paper, portfolios) in papers)
        {
            var file = await staff.Http.GetByteArrayAsync($"/reports/{id}/pdf");
            var (pages, said) = (PdfText.Pages(file), "");
            for (var at = 0; at < pages.Count; at++)
            {
                var foot = $"{paper.Foot} Side {at + 1} av {pages.Count} ";
                Assert.StartsWith(foot, pages[at], StringComparison.Ordinal);
                said += $" {WithoutHeadings(pages[at][foot.Length..], said)}";
            }

            var scale = Scale().Match(said);
            var steps = scale
                .Groups[1]
                .Value.Trim()
                .Split(' ')
                .Select(step => int.Parse(step, CultureInfo.InvariantCulture))
                .ToList();
            Assert.True(steps[0] == 0 && steps[^1] >= paper.Highest, $"{paper.Highest} stands above {steps[^1]}");
            Assert.Equal(paper.Text(portfolios, scale.Value), said.Trim());
            Assert.Equal(paper.Chart, Assert.Single(PdfText.Alternatives(file)));

            var sheet = (await staff.SheetAsync($"/reports/{id}/xlsx")).Select(row => row.Select(Cell).ToArray()).ToList();
            Assert.Equal(id == _month.SummaryId ? sheet[..1].Concat(paper.SheetOf(portfolios)) : paper.Sheet(), sheet);
        }

        // A day is a day and an amount a number to the øre.
        static object? Cell(object? cell) => cell is double number ? Math.Round((decimal)number, 2) : cell;

        // A table that goes on over the page has its headings there again.
        static string WithoutHeadings(string page, string before) =>
            PaperByHand
                .Headings.Where(heading =>
                    before.Contains(heading, StringComparison.Ordinal) && page.StartsWith(heading, StringComparison.Ordinal)
                )
                .Select(heading => page[(heading.Length + 1)..])
                .FirstOrDefault(page);
    }

    [PaperFact]
    public async Task ThePdf_IsInTheReadersLanguage()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var byHand = await _month.ByHandAsync();

        using var answer = await browser.Http.GetAsync($"/reports/{_month.PublicId}/pdf");
        var english = PdfText.Of(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(
            "-kvistbekk-rorservice-as-bedriftskunder-2026-10-31.pdf",
            answer.Content.Headers.ContentDisposition?.FileName,
            StringComparison.Ordinal
        );
        Assert.Contains("Status report for October 2026", english, StringComparison.Ordinal);
        // The tile, the bridge, the stages, the ages and the list: five times the same.
        Assert.Equal(5, english.Split(PaperByHand.Kroner(byHand.Now.Ore)).Length - 1);
        Assert.All(byHand.Open, one => Assert.Contains(one.CaseNumber, english, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePage_ShowsTheSameFigures_AndLeadsToTheCases()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var byHand = await _month.ByHandAsync();

        var page = await browser.GetAsync($"/reports/{_month.PublicId}");

        var tiles = page
            .Document.QuerySelectorAll(".facts__value")
            .Select(one => one.TextContent.Trim().Replace('\u00A0', ' '))
            .ToList();
        Assert.Equal(
            [
                byHand.Now.Cases.ToString(CultureInfo.InvariantCulture),
                PaperByHand.Kroner(byHand.Now.Ore),
                PaperByHand.Kroner(-byHand.Paid.Ore),
            ],
            tiles[..3]
        );
        var open = byHand.Open.First().CaseNumber;
        Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{open}']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/cases/{open}")).Status);
    }

    [Fact]
    public async Task TheTextFile_HasTheSameRows_AndOpensInANorwegianSpreadsheet()
    {
        using var browser = await _month.SignInAsync(PortalFactory.Creditor);
        var byHand = await _month.ByHandAsync();

        var lines = await browser.LinesAsync($"/reports/{_month.PublicId}/csv");

        Assert.Equal(byHand.Now.Cases + byHand.Closed.Count(), lines.Count - 1);
        Assert.Equal(byHand.Now.Ore / 100m, lines[1..].Sum(line => ListFiles.Number(line[^1])));
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

    /// <summary>The steps of the chart, and the months below it.</summary>
    [GeneratedRegex(@"(?<=Registrert Løst )((?:\d+ )+)[a-z][a-z0-9 ]+(?= Hvor sakene er)")]
    private static partial Regex Scale();
}
