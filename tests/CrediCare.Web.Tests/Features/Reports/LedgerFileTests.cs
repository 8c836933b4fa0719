using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrediCare.Conventions.Tests;
using CrediCare.Data.Audit;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>A company fetches all that was booked on its cases in a span of days, and nobody else's.</summary>
public sealed class LedgerFileTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Span = "FirstDay=01.12.2025&LastDay=22.11.2026";

    [Fact]
    public async Task Rows_AreThoseOfTheLedgers_ToTheOre()
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        var json = JsonNode.Parse((await browser.GetAsync($"/reports/ledger?{Span}&Format=Json")).Html)!;

        var (first, last) = (new DateOnly(2025, 12, 1), new DateOnly(2026, 11, 22));
        var number = (string)json["creditor"]!["organisationNumber"]!;
        var expected = await site.WithDatabaseAsync(async context =>
        {
            var creditorId = await context
                .Creditors.Where(one => one.OrganisationNumber == number)
                .Select(one => one.Id)
                .SingleAsync();
            var cases = context.Cases.Where(one => one.CreditorId == creditorId).Select(one => one.Id);
            return (
                await context
                    .LedgerEntries.Where(row => cases.Contains(row.CaseId) && row.BookedOn >= first && row.BookedOn <= last)
                    .ToListAsync()
            )
                .Select(row => row.Amount.Ore)
                .ToList();
        });
        var rows = json["rows"]!.AsArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), rows.Select(row => (long)row!["amountOre"]!).Order());
        Assert.Equal(
            rows.Select(row => (string)row!["caseNumber"]!),
            rows.Select(row => (string)row!["caseNumber"]!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task ChosenPortfolio_HasItsRowsOnly()
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var first = await site.FirstPortfolioAsync();
        var portfolio = await site.WithDatabaseAsync(context => context.Portfolios.SingleAsync(one => one.Id == first));

        var all = JsonNode.Parse((await browser.GetAsync($"/reports/ledger?{Span}&Format=Json")).Html)!["rows"]!.AsArray();
        var chosen = JsonNode.Parse(
            (await browser.GetAsync($"/reports/ledger?{Span}&Format=Json&Portfolio={portfolio.PublicId}")).Html
        )!["rows"]!.AsArray();

        Assert.NotEmpty(chosen);
        Assert.All(chosen, row => Assert.Equal(portfolio.Name, (string)row!["portfolio"]!));
        Assert.Equal(all.Count(row => (string)row!["portfolio"]! == portfolio.Name), chosen.Count);
        Assert.True(chosen.Count < all.Count);
    }

    [Fact]
    public async Task Json_HasTheMembersThatItsDescriptionNames()
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var described = Regex
            .Match(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "ledger-file.md")),
                "```json(.*?)```",
                RegexOptions.Singleline
            )
            .Groups[1]
            .Value;

        var written = JsonNode.Parse((await browser.GetAsync($"/reports/ledger?{Span}&Format=Json")).Html)!;

        Assert.Equal(Members(JsonNode.Parse(described)!), Members(written));
    }

    [Theory]
    [InlineData("Csv", "text/csv")]
    [InlineData("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Tables_AreFiles_AndTheDownloadIsLogged(string format, string type)
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var before = await DownloadsAsync();

        using var file = await browser.Http.GetAsync($"/reports/ledger?{Span}&Format={format}");

        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("reskontro", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.True((await file.Content.ReadAsByteArrayAsync()).Length > 500);
        Assert.Equal(before + 1, await DownloadsAsync());
    }

    [Theory]
    [InlineData("FirstDay=01.10.2026&LastDay=24.11.2026", "Dagen har ikke vært ennå")]
    [InlineData("FirstDay=10.10.2026&LastDay=01.10.2026", "Siste dag er før første dag")]
    [InlineData("FirstDay=01.10.2024&LastDay=01.10.2026", "Velg et år eller mindre")]
    [InlineData("FirstDay=tull&LastDay=01.10.2026", "tull")]
    [InlineData($"{Span}&Portfolio=ukjent", "Velg en portefølje fra listen")]
    public async Task WrongSpan_IsSaid_AndKept(string asked, string said)
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/reports/ledger?{asked}&Format=Csv");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(said, page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("error-summary, ds-error-summary, .ds-validation-message"));
    }

    [Fact]
    public async Task AnotherCompanysPortfolio_IsNone_AndStaffHaveNoLedgerOfTheirOwn()
    {
        using var stranger = await site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await site.SignInAsync(PortalFactory.Caseworker);
        var first = await site.FirstPortfolioAsync();
        var portfolio = await site.WithDatabaseAsync(context =>
            context.Portfolios.Where(one => one.Id == first).Select(one => one.PublicId).SingleAsync()
        );

        var page = await stranger.GetAsync($"/reports/ledger?{Span}&Format=Csv&Portfolio={portfolio}");

        Assert.Contains("Velg en portefølje fra listen", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/reports/ledger")).Status);
    }

    [Fact]
    public async Task Page_ProposesTheMonthThatIsOver()
    {
        using var browser = await site.SignInAsync(PortalFactory.Reader);

        var page = await browser.GetAsync("/reports/ledger");

        Assert.Contains("01.10.2026", page.Html, StringComparison.Ordinal);
        Assert.Contains("31.10.2026", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".ds-validation-message"));
    }

    private Task<int> DownloadsAsync() =>
        site.WithDatabaseAsync(context =>
            context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Downloaded && entry.Detail == "reskontro")
        );

    private static string Members(JsonNode node) =>
        node switch
        {
            JsonObject one =>
                $"{{{string.Join(',', one.Select(member => $"{member.Key}{(member.Value is null ? "" : Members(member.Value))}"))}}}",
            JsonArray many => $"[{Members(many[0]!)}]",
            _ => "",
        };
}
