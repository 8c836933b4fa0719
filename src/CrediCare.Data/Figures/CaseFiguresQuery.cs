using System.Data.Common;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Figures;

/// <summary>What to add up.</summary>
/// <param name="Today">Europe/Oslo.</param>
/// <param name="First">The first day of the period.</param>
/// <param name="Last">The last day of the period.</param>
/// <param name="NearDays">How many days ahead limitation is looked for.</param>
/// <param name="IsOfAll">Of every creditor there is: then nobody is counted who paid, and what is settled is remembered.</param>
public sealed record FiguresAsked(DateOnly Today, DateOnly First, DateOnly Last, int NearDays, bool IsOfAll = false)
{
    /// <summary>The first of the months that are drawn.</summary>
    public DateOnly FirstMonth => Today.FirstOfMonth().AddMonths(1 - StatusFigures.Months);

    internal DateOnly Earliest => First < FirstMonth ? First : FirstMonth;
}

/// <summary>
/// Adds up cases and what was paid on them, in one round trip and from indexes alone: no case and no ledger row is read for it.
/// Days are put into months and periods afterwards, so that the database need not know them.
/// </summary>
public sealed class CaseFiguresQuery(PortalContext context, PaidBefore before, FiguresOfAll ofAll, TimeProvider clock)
{
    /// <param name="cases">Those to add up, filtered by what the reader may see.</param>
    /// <param name="paid">The rows of the ledger that count as paid, of the same portfolios.</param>
    /// <param name="asked">Of which days.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<CaseFigures> FindAsync(
        IQueryable<Case> cases,
        IQueryable<LedgerEntry> paid,
        FiguresAsked asked,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (asked.IsOfAll && ofAll.Find(asked, now) is { } held)
            return held;
        cases = cases.AsNoTracking().IgnoreAutoIncludes();
        var batch = new QueryBatch(context);
        var open = batch.Add(
            Open(cases, asked.Today),
            row => new OpenFigure(
                Enum.Parse<CaseStage>(row.GetString(0)),
                (OverdueAge)row.GetInt32(1),
                row.GetInt64(2),
                row.GetInt64(3)
            )
        );
        var opened = batch.Add(Opened(cases, asked), row => new DayFigure(Day(row, 0), row.GetInt64(1)));
        var closed = batch.Add(
            Closed(cases, asked),
            row => new ClosedFigure(Day(row, 0), Enum.Parse<ClosedReason>(row.GetString(1)), row.GetInt64(2))
        );
        var known = asked.IsOfAll ? before.Find(asked.Earliest, asked.Today) : null;
        var booked = batch.Add(
            Paid(paid, known is null ? asked.Earliest : PaidBefore.Open(asked.Today)),
            row => new PaidFigure(Day(row, 0), row.GetBoolean(1), row.GetInt64(2))
        );
        var cohorts = batch.Add(
            Cohorts(cases, asked),
            row => new CohortFigure(
                (OverdueAge)row.GetInt32(0),
                row.IsDBNull(1) ? null : Enum.Parse<ClosedReason>(row.GetString(1)),
                row.GetInt64(2)
            )
        );
        var payers = asked.IsOfAll
            ? []
            : batch.Add(Payers(paid, asked), row => new PayersFigure(row.GetBoolean(0), row.GetInt64(1)));
        var near = batch.Add(
            Near(cases, asked),
            row => new NearFigure(row.IsDBNull(0) ? null : Day(row, 0), row.GetInt64(1), row.GetInt64(2))
        );
        await batch.RunAsync(cancellationToken);
        if (asked.IsOfAll && known is null)
            before.Keep(asked.Earliest, asked.Today, booked);
        var figures = new CaseFigures
        {
            AtUtc = now,
            Open = open,
            Opened = opened,
            Closed = closed,
            Paid = known is null ? booked : [.. known, .. booked],
            Cohorts = cohorts,
            Payers = payers,
            IsOfAll = asked.IsOfAll,
            Near = near.SingleOrDefault() ?? new(null, 0, 0),
        };
        if (asked.IsOfAll)
            ofAll.Keep(asked, figures);
        return figures;
    }

    /// <summary>The queries by themselves, each with its name, so that their plans can be looked at.</summary>
    public IReadOnlyList<(string Name, IQueryable Query)> Queries(
        IQueryable<Case> cases,
        IQueryable<LedgerEntry> paid,
        FiguresAsked asked
    )
    {
        cases = cases.AsNoTracking().IgnoreAutoIncludes();
        return
        [
            (nameof(Open), Open(cases, asked.Today)),
            (nameof(Opened), Opened(cases, asked)),
            (nameof(Closed), Closed(cases, asked)),
            (nameof(Paid), Paid(paid, asked.Earliest)),
            (nameof(Cohorts), Cohorts(cases, asked)),
            (nameof(Payers), Payers(paid, asked)),
            (nameof(Near), Near(cases, asked)),
        ];
    }

    private static IQueryable<OpenFigure> Open(IQueryable<Case> cases, DateOnly today)
    {
        var (days30, days90, days180, oneYear, twoYears) = (
            OverdueSpans.First(OverdueAge.UpTo30Days, today),
            OverdueSpans.First(OverdueAge.UpTo90Days, today),
            OverdueSpans.First(OverdueAge.UpTo180Days, today),
            OverdueSpans.First(OverdueAge.UpToOneYear, today),
            OverdueSpans.First(OverdueAge.UpToTwoYears, today)
        );
        return cases
            .Where(one => one.Stage != CaseStage.Closed)
            .Select(one => new
            {
                one.Stage,
                Age = one.OverdueSince >= days30 ? 0
                : one.OverdueSince >= days90 ? 1
                : one.OverdueSince >= days180 ? 2
                : one.OverdueSince >= oneYear ? 3
                : one.OverdueSince >= twoYears ? 4
                : 5,
                one.OutstandingOre,
            })
            .GroupBy(one => new { one.Stage, one.Age })
            .Select(group => new OpenFigure(
                group.Key.Stage,
                (OverdueAge)group.Key.Age,
                group.LongCount(),
                group.Sum(one => one.OutstandingOre)
            ));
    }

    private static IQueryable<DayFigure> Opened(IQueryable<Case> cases, FiguresAsked asked) =>
        cases
            .Where(one => one.OpenedOn >= asked.Earliest)
            .GroupBy(one => one.OpenedOn)
            .Select(group => new DayFigure(group.Key, group.LongCount()));

    private static IQueryable<ClosedFigure> Closed(IQueryable<Case> cases, FiguresAsked asked) =>
        cases
            .Where(one => one.ClosedOn >= asked.Earliest && one.ClosedReason != null)
            .GroupBy(one => new { Day = one.ClosedOn!.Value, Reason = one.ClosedReason!.Value })
            .Select(group => new ClosedFigure(group.Key.Day, group.Key.Reason, group.LongCount()));

    private static IQueryable<PaidFigure> Paid(IQueryable<LedgerEntry> paid, DateOnly first) =>
        paid.Where(entry => entry.BookedOn >= first)
            .GroupBy(entry => new { entry.BookedOn, IsDirect = entry.Kind == LedgerEntryKind.DirectPayment })
            .Select(group => new PaidFigure(group.Key.BookedOn, group.Key.IsDirect, group.Sum(entry => entry.PaidOre!.Value)));

    private static IQueryable<CohortFigure> Cohorts(IQueryable<Case> cases, FiguresAsked asked) =>
        cases
            .Where(one => one.OpenedOn >= asked.First && one.OpenedOn <= asked.Last)
            .GroupBy(one => new { one.AgeWhenOpened, one.ClosedReason })
            .Select(group => new CohortFigure(group.Key.AgeWhenOpened, group.Key.ClosedReason, group.LongCount()));

    private static IQueryable<PayersFigure> Payers(IQueryable<LedgerEntry> paid, FiguresAsked asked) =>
        paid.Where(entry => entry.BookedOn >= asked.First && entry.BookedOn <= asked.Last)
            .GroupBy(entry => entry.Kind == LedgerEntryKind.DirectPayment)
            .Select(group => new PayersFigure(group.Key, group.Select(entry => entry.CaseId).Distinct().LongCount()));

    private static IQueryable<NearFigure> Near(IQueryable<Case> cases, FiguresAsked asked)
    {
        var (first, last) = (WorkingDays.FirstNotPassed(asked.Today), asked.Today.AddDays(asked.NearDays));
        return cases
            .Where(one => one.Stage != CaseStage.Closed && one.EarliestLimitation >= first && one.EarliestLimitation <= last)
            .GroupBy(one => 1)
            .Select(group => new NearFigure(
                group.Min(one => one.EarliestLimitation),
                group.LongCount(),
                group.Sum(one => one.OutstandingOre)
            ));
    }

    private static DateOnly Day(DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);
}
