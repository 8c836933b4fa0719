using System.Globalization;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>What all the found cases come to: on the page, in the files, and worked out one by one from their ledgers.</summary>
public sealed class CaseTotalsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task ThePageAndTheFilesSayWhatTheLedgersSay()
    {
        await AddMixAsync();
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        foreach (var (query, matches) in Asked)
        {
            var expected = await NaiveAsync(matches);
            var page = await browser.GetAsync($"/cases?{query}");
            var sheet = await browser.SheetAsync($"/cases/export?{query}&format=xlsx");
            var lines = await browser.LinesAsync($"/cases/export?{query}&format=csv");

            Assert.Equal(
                [expected.Cases, expected.Charged, expected.Left, expected.Paid, expected.Booked, expected.Owed],
                page.Document.QuerySelectorAll(".totals dd").Select(value => ListFiles.Shown(value.TextContent))
            );
            Assert.Equal(expected.Cases + 2, sheet.Count);
            Assert.Equal(expected.Cases + 1, lines.Count);
            foreach (
                var (heading, sum) in new[]
                {
                    ("Opprinnelig hovedstol", expected.Charged),
                    ("Hovedstol som gjenstår", expected.Left),
                    ("Betalt", expected.Paid),
                    ("Gjenstår", expected.Owed),
                }
            )
            {
                var inSheet = Array.IndexOf(sheet[0], heading);
                var inLines = Array.IndexOf(lines[0], heading);
                Assert.Equal(sum, sheet[1..^1].Sum(row => Convert.ToDecimal(row[inSheet], CultureInfo.InvariantCulture)));
                Assert.Equal(sum, Convert.ToDecimal(sheet[^1][inSheet], CultureInfo.InvariantCulture));
                Assert.Equal(sum, lines[1..].Sum(line => ListFiles.Number(line[inLines])));
            }
        }
    }

    [Fact]
    public async Task AFileHoldsEveryCaseOnce_HoweverManyWereOpenedOnOneDay_AndTheLogSaysHowMany()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "=HYPERLINK(\"https://ond.example\")");
        const int copies = 1_100;
        await _site.WithDatabaseAsync(context =>
            context.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})
                INSERT INTO Cases (Id, CaseNumber, Kid, CreditorId, PortfolioId, DebtorId, Stage, Holds, OpenedOn, LegalRegime, EventCount, Version, OutstandingOre, OverdueSince, AgeWhenOpened)
                SELECT randomblob(16), '2026-' || i, 'k' || i, CreditorId, PortfolioId, DebtorId, Stage, 0, OpenedOn, LegalRegime, 0, 0, 0, OverdueSince, 0 FROM Cases, n
                """
            )
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        foreach (var sort in new[] { "newest", "oldest" })
        {
            var lines = await browser.LinesAsync($"/cases/export?sort={sort}&format=csv");
            Assert.Equal(copies + 1, lines.Skip(1).Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(copies + 2, lines.Count);
            Assert.All(lines.Skip(1), line => Assert.Equal("'=HYPERLINK(\"https://ond.example\")", line[1]));
        }

        var sheet = await browser.SheetAsync("/cases/export?format=xlsx");
        Assert.Equal(copies + 3, sheet.Count);
        Assert.Equal("=HYPERLINK(\"https://ond.example\")", sheet[1][1]);
        Assert.Equal(new DateTime(2026, 9, 9), sheet[1][Array.IndexOf(sheet[0], "Registrert")]);
        Assert.Equal(404, (int)(await browser.GetAsync("/cases/export?format=pdf")).Status);

        var written = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.Where(entry => entry.Action == AuditAction.Downloaded && entry.SubjectType == nameof(Case))
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.Detail)
                .ToListAsync()
        );
        Assert.Equal(["1101 csv", "1101 csv", "1101 xlsx"], written);
        using var administrator = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("1101 xlsx", (await administrator.GetAsync("/users/log?kind=Downloads")).Text, StringComparison.Ordinal);
    }

    private static (string Query, Func<Case, bool> Matches)[] Asked =>
        [
            ("group=all", _ => true),
            ("group=open", one => one.Stage != CaseStage.Closed),
            ("group=closed", one => one.Stage == CaseStage.Closed),
            ("stage=demandsent", one => one.Stage == CaseStage.DemandSent),
        ];

    /// <summary>Untouched, partly paid, paid straight to the creditor, credited in part, closed by credit and withdrawn.</summary>
    private async Task AddMixAsync()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Urørt");
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Delvis",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Pay(4_000, "2026-10-20", user);
                one.Pay(1_234.56m, "2026-11-02", user);
                one.Pay(77, "2026-11-30", user);
            }
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Direkte",
            moves: (one, user) =>
                one.RegisterPayment(
                    LedgerEntryKind.DirectPayment,
                    Money.FromKroner(10_000),
                    ClaimMaker.Day("2026-10-01"),
                    CoverageOrder.CostsInterestPrincipal,
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-10-03", user)
                )
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Trukket",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-11-05", user));
            }
        );
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Betalt", moves: (one, user) => one.Pay(20_000, "2026-10-12", user));
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Prøve Annen");
    }

    private Task<Sums> NaiveAsync(Func<Case, bool> matches) =>
        _site.WithDatabaseAsync(async context =>
        {
            var theirs = (
                await context
                    .Cases.Include(one => one.Invoices)
                    .Include(one => one.Ledger)
                    .Where(one =>
                        context.Creditors.Any(creditor =>
                            creditor.Id == one.CreditorId && creditor.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                        )
                    )
                    .ToListAsync()
            )
                .Where(matches)
                .Select(one =>
                    (
                        Shown: one.ShownOn(Today, ClaimMaker.Circumstances.Rates),
                        Booked: one.Ledger.Where(row => row.Component != LedgerComponent.Excess).Sum(row => row.Amount)
                    )
                )
                .ToList();
            return new Sums(
                theirs.Count,
                theirs.Sum(one => one.Shown.Principal.Charged.Kroner),
                theirs.Sum(one => one.Shown.Principal.Outstanding.Kroner),
                theirs.Sum(one => one.Shown.Paid.Kroner),
                theirs.Sum(one => one.Booked.Kroner),
                theirs.Sum(one => one.Shown.Total.Kroner)
            );
        });

    private sealed record Sums(int Cases, decimal Charged, decimal Left, decimal Paid, decimal Booked, decimal Owed);
}
