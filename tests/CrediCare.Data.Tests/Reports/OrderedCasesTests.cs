using System.Globalization;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding.Stock;
using CrediCare.Data.Tests.Security;
using CrediCare.Data.Tests.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Reports.Own;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Reports;

/// <summary>The database finds what a look at every case in memory finds, and in the same order.</summary>
public sealed class OrderedCasesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly SettableClock Clock = new();

    [DatabaseTheory]
    public async Task WhatIsFound_IsWhatANaiveLookFinds(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await DemoCasesTests.SeedPeopleAsync(database, Clock);
        await using (var seeding = database.Open())
            await new DemoStock(seeding, new RateBook(seeding), new(TestKeys.First), Clock).SeedAsync(
                new StockOrder(5, 300),
                _ => { },
                default
            );
        await using var context = database.Open();
        var all = await context
            .Cases.AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Invoices)
            .Include(one => one.Ledger)
            .ToListAsync();
        var debtors = await context.Debtors.AsNoTracking().ToDictionaryAsync(one => one.Id);
        var ordered = new OrderedCases(context);
        var (empty, whole) = (0, 0);

        foreach (var order in Orders())
        {
            var wanted = all.Where(one => Fits(one, debtors[one.DebtorId], order)).Select(one => one.Id).ToHashSet();
            var found = await ordered.Sorted(ordered.Found(context.Cases, order, Today), order).ToListAsync();

            Assert.Equal(wanted.Count, found.Count);
            Assert.True(wanted.SetEquals(found), $"Others were found for {string.Join('&', OrderAddress.Write(order))}");
            var lines = found.ConvertAll(id => all.Single(one => one.Id == id));
            AssertSorted(lines, debtors, order);
            empty += wanted.Count == 0 ? 1 : 0;
            whole += wanted.Count == all.Count ? 1 : 0;
        }

        Assert.True(empty < 100 && whole < 40, $"{empty} found nothing, {whole} everything: they tell little.");
    }

    // Drawn with a seed that is always the same: what fails, fails again.
    private static IEnumerable<ReportOrder> Orders()
    {
        var random = new Random(20261123);
        for (var number = 0; number < 150; number++)
            yield return new ReportOrder
            {
                Standing = One<OrderStanding>(random),
                Period = One<OrderPeriod>(random),
                Span = random.Next(3) == 0 ? One<OrderSpan>(random) : OrderSpan.Between,
                From = random.Next(2) == 0 ? Today.AddDays(-random.Next(900)) : null,
                Until = random.Next(2) == 0 ? Today.AddDays(-random.Next(400)) : null,
                Stages = random.Next(3) == 0 ? [.. Enum.GetValues<CaseStage>().Where(_ => random.Next(2) == 0)] : [],
                Holds = random.Next(4) == 0 ? (CaseHold)random.Next(64) : CaseHold.None,
                Debtor = random.Next(3) == 0 ? One<DebtorKind>(random) : null,
                Least = random.Next(3) == 0 ? Money.FromKroner(random.Next(-10, 5_000)) : null,
                Most = random.Next(3) == 0 ? Money.FromKroner(random.Next(20_000)) : null,
                Youngest = random.Next(4) == 0 ? random.Next(-30, 400) : null,
                Oldest = random.Next(4) == 0 ? random.Next(900) : null,
                Grouping = One<OrderGrouping>(random),
                Sort = One<OrderSort>(random),
                Descending = random.Next(2) == 0,
            };
    }

    private static T One<T>(Random random)
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];

    private static bool Fits(Case one, Debtor debtor, ReportOrder order)
    {
        var due = one.Invoices.Min(invoice => invoice.DueDate);
        var (from, until) = order.Days(Today);
        var age = Today.DayNumber - due.DayNumber;
        return (order.Standing == OrderStanding.All || one.Stage == CaseStage.Closed == (order.Standing == OrderStanding.Closed))
            && (order.Stages.Count == 0 || order.Stages.Contains(one.Stage))
            && (order.Holds == CaseHold.None || (one.Holds & order.Holds) != CaseHold.None)
            && (order.Debtor is null || debtor.Kind == order.Debtor)
            && (order.Least is null || Booked(one) >= order.Least)
            && (order.Most is null || Booked(one) <= order.Most)
            && (order.Youngest is null || age >= order.Youngest)
            && (order.Oldest is null || age <= order.Oldest)
            && order.Period switch
            {
                OrderPeriod.None => true,
                OrderPeriod.Registered => Within(one.OpenedOn),
                OrderPeriod.Due => Within(due),
                OrderPeriod.Closed => one.ClosedOn is { } closed && Within(closed),
                OrderPeriod.Paid => one.Ledger.Any(row =>
                    row.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment && Within(row.BookedOn)
                ),
            };

        bool Within(DateOnly day) => (from is null || day >= from) && (until is null || day <= until);
    }

    private static Money Booked(Case one) =>
        new(
            one.Ledger.Where(row =>
                    row.Component != LedgerComponent.Excess && (one.ClosedOn is not null || row.BookedOn <= Today)
                )
                .Sum(row => row.Amount.Ore)
        );

    /// <summary>
    /// Each group stands together, stages and months in their order, and within it every line comes no earlier than the one before;
    /// what lacks the day that is sorted by comes last either way.
    /// </summary>
    private static void AssertSorted(List<Case> lines, IReadOnlyDictionary<Guid, Debtor> debtors, ReportOrder order)
    {
        var groups = lines.ConvertAll(one =>
            order.Grouping switch
            {
                OrderGrouping.Portfolio => one.PortfolioId,
                OrderGrouping.Stage => (int)one.Stage,
                OrderGrouping.DebtorKind => debtors[one.DebtorId].Kind,
                OrderGrouping.MonthRegistered => Month(one.OpenedOn),
                OrderGrouping.MonthClosed => one.ClosedOn is { } closed ? Month(closed) : int.MaxValue,
                OrderGrouping.None => (object)0,
            }
        );
        Assert.Equal(groups.Distinct().Count(), groups.Where((group, at) => at == 0 || !group.Equals(groups[at - 1])).Count());
        if (groups.TrueForAll(group => group is int))
            Assert.Equal(groups.Order(), groups);
        for (var at = 1; at < lines.Count; at++)
        {
            if (!groups[at].Equals(groups[at - 1]))
                continue;
            var (before, after) = (Key(lines[at - 1]), Key(lines[at]));
            var step = before is null || after is null ? 0 : Comparer<object>.Default.Compare(before, after);
            Assert.True(
                (before is not null || after is null) && (order.Descending ? step >= 0 : step <= 0),
                $"{order.Sort} is not sorted at {at}."
            );
        }

        static int Month(DateOnly day) => day.Year * 12 + day.Month;

        // Of names the first letter: what comes of the rest is the database's.
        object? Key(Case one) =>
            order.Sort switch
            {
                OrderSort.Due => one.Invoices.Min(invoice => invoice.DueDate),
                OrderSort.Closed => one.ClosedOn,
                OrderSort.Outstanding => Booked(one).Ore,
                OrderSort.CaseNumber => long.Parse(one.Kid, CultureInfo.InvariantCulture),
                OrderSort.Debtor => debtors[one.DebtorId].MatchName[0],
                OrderSort.Limitation => one.Stage == CaseStage.Closed ? null : one.EarliestLimitation,
                OrderSort.Registered => one.OpenedOn,
            };
    }
}
