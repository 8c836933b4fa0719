using CrediCare.Data.Figures;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Data.Tests.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Figures;

/// <summary>The figures come out the same on every database, and from an index alone.</summary>
public sealed class CaseFiguresTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int NearDays = 90;

    private static readonly SettableClock Clock = new();

    [DatabaseTheory]
    public async Task TheFigures_AreWhatTheLedgersComeTo_AndSoWhenSomeAreRemembered(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await DemoCasesTests.SeedPeopleAsync(database, Clock);
        await using var context = database.Open();
        await new DemoCases(context, new RateBook(context), Clock).SeedAsync(120, default);
        var today = Clock.Today();
        var remembered = new PaidBefore();
        var cases = await context.Cases.AsNoTracking().Include(one => one.Ledger).AsSplitQuery().ToListAsync();

        foreach (var isOfAll in new[] { false, true, true })
        {
            var asked = new FiguresAsked(today, today.AddYears(-1), today, NearDays, isOfAll);
            var figures = await new CaseFiguresQuery(context, remembered, new FiguresOfAll(), Clock).FindAsync(
                context.Cases,
                context.LedgerEntries.Where(entry => entry.PaidPortfolioId != null),
                asked,
                default
            );

            var open = cases.Where(one => one.Stage != CaseStage.Closed).ToList();
            Assert.Equal(open.Count, figures.OpenInAll.Cases);
            Assert.Equal(
                open.SelectMany(one => one.Ledger)
                    .Where(entry => entry.Component != LedgerComponent.Excess)
                    .Sum(entry => entry.Amount),
                figures.OpenInAll.Amount
            );
            Assert.All(
                Enum.GetValues<OverdueAge>(),
                age => Assert.Equal(open.Count(one => OverdueAges.Of(one.OverdueSince, today) == age), figures.OpenOf(age).Cases)
            );
            Assert.Equal(cases.Count(one => one.OpenedOn >= asked.FirstMonth), figures.OpenedIn(asked.FirstMonth, today));
            Assert.Equal(cases.Count(one => one.ClosedOn >= asked.FirstMonth), figures.ClosedIn(asked.FirstMonth, today));
            foreach (var direct in new[] { false, true })
                Assert.Equal(
                    -cases
                        .SelectMany(one => one.Ledger)
                        .Where(entry =>
                            entry.Kind == (direct ? LedgerEntryKind.DirectPayment : LedgerEntryKind.Payment)
                            && entry.BookedOn >= asked.FirstMonth
                        )
                        .Sum(entry => entry.Amount),
                    figures.PaidIn(direct, asked.FirstMonth, today)
                );
            Assert.Equal(cases.Count(one => one.OpenedOn >= asked.First), figures.Cohorts.Sum(one => one.Cases));
            Assert.Equal(
                isOfAll
                    ? 0
                    : cases.Count(one =>
                        one.Ledger.Any(entry => entry.Kind == LedgerEntryKind.Payment && entry.BookedOn >= asked.First)
                    ),
                figures.PayersIn(direct: false)
            );
        }

        // The last of the days is one of them.
        var ahead = cases.Where(one =>
            one.Stage != CaseStage.Closed && one.EarliestLimitation >= WorkingDays.FirstNotPassed(today)
        );
        var nearest = ahead.Min(one => one.EarliestLimitation)!.Value;
        var toThen = new FiguresAsked(today, today.AddYears(-1), today, nearest.DayNumber - today.DayNumber);
        var near = await new CaseFiguresQuery(context, remembered, new FiguresOfAll(), Clock).FindAsync(
            context.Cases,
            context.LedgerEntries.Where(entry => entry.PaidPortfolioId != null),
            toThen,
            default
        );
        Assert.Equal(
            (nearest, (long)ahead.Count(one => one.EarliestLimitation == nearest)),
            (near.Near.First!.Value, near.Near.Cases)
        );
    }

    [Fact]
    public async Task EachFigure_ComesFromAnIndexThatHoldsAllItAsksFor()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var portfolios = new[] { Guid.CreateVersion7() };
        var asked = new FiguresAsked(Clock.Today(), Clock.Today().AddYears(-1), Clock.Today(), NearDays);
        var query = new CaseFiguresQuery(context, new PaidBefore(), new FiguresOfAll(), Clock);

        foreach (
            var (name, one) in query.Queries(
                context.Cases.Where(one => portfolios.Contains(one.PortfolioId)),
                context.LedgerEntries.Where(entry => portfolios.Contains(entry.PaidPortfolioId!.Value)),
                asked
            )
        )
        {
            var plan = await PlanAsync(context, one);
            // Those whose limitation is near are few and are found by it.
            var found = name == "Near" ? "EarliestLimitation>? AND EarliestLimitation<?" : "COVERING INDEX";
            Assert.True(plan.All(line => line.Contains(found, StringComparison.Ordinal)), $"{name}: {string.Join('\n', plan)}");
            Assert.All(plan, line => Assert.StartsWith("SEARCH", line, StringComparison.Ordinal));
        }
    }

    private static async Task<List<string>> PlanAsync(PortalContext context, IQueryable query)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            if (
                reader.GetString(3) is var line
                && (line.StartsWith("SEARCH", StringComparison.Ordinal) || line.StartsWith("SCAN", StringComparison.Ordinal))
            )
                lines.Add(line);
        return lines;
    }
}
