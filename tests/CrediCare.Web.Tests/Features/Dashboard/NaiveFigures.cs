using CrediCare.Data;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Dashboard;

/// <summary>What the dashboard ought to say, worked out case by case from ledgers and events and nothing kept besides.</summary>
internal sealed class NaiveFigures(IReadOnlyList<NaiveCase> cases, DateOnly today)
{
    public static async Task<NaiveFigures> ReadAsync(PortalContext context, Func<Case, bool> visible, DateOnly today)
    {
        var cases = await context
            .Cases.AsNoTracking()
            .Include(one => one.Invoices)
            .Include(one => one.Ledger)
            .Include(one => one.Events)
            .AsSplitQuery()
            .ToListAsync();
        return new([.. cases.Where(visible).Select(one => new NaiveCase(one))], today);
    }

    public IEnumerable<NaiveCase> Open => cases.Where(one => one.ClosedAs is null);

    public int Opened(DateOnly first, DateOnly last) => cases.Count(one => one.OpenedOn >= first && one.OpenedOn <= last);

    public int Closed(DateOnly first, DateOnly last) => cases.Count(one => one.ClosedOn >= first && one.ClosedOn <= last);

    public int Solved(DateOnly first, DateOnly last) =>
        cases.Count(one => one.IsSolved && one.ClosedOn >= first && one.ClosedOn <= last);

    public long Paid(bool direct, DateOnly first, DateOnly last) =>
        cases.Sum(one => one.Payments(direct, first, last).Sum(row => -row.Amount.Ore));

    public int Payers(bool direct, DateOnly first, DateOnly last) => cases.Count(one => one.Payments(direct, first, last).Any());

    public IReadOnlyList<NaiveCase> Aged(OverdueAge age) => [.. Open.Where(one => AgeOf(one.OldestUnpaid, today) == age)];

    public IReadOnlyList<NaiveCase> Cohort(OverdueAge age, DateOnly first, DateOnly last) =>
        [.. cases.Where(one => one.OpenedOn >= first && one.OpenedOn <= last && AgeOf(one.FirstDue, one.OpenedOn) == age)];

    private static OverdueAge AgeOf(DateOnly due, DateOnly day)
    {
        if (due >= day.AddDays(-30))
            return OverdueAge.UpTo30Days;
        if (due >= day.AddDays(-90))
            return OverdueAge.UpTo90Days;
        if (due >= day.AddDays(-180))
            return OverdueAge.UpTo180Days;
        if (due >= day.AddYears(-1))
            return OverdueAge.UpToOneYear;
        return due >= day.AddYears(-2) ? OverdueAge.UpToTwoYears : OverdueAge.Older;
    }
}

/// <summary>A case as its rows and events tell it.</summary>
internal sealed class NaiveCase(Case one)
{
    private CaseEvent Last => one.Events.OrderBy(happened => happened.RecordedAtUtc).ThenBy(happened => happened.Id).Last();

    private CaseEvent? Closing =>
        Last.StageAfter == CaseStage.Closed
            ? one
                .Events.Where(happened => happened.Kind == CaseEventKind.Closed)
                .OrderBy(happened => happened.RecordedAtUtc)
                .ThenBy(happened => happened.Id)
                .Last()
            : null;

    private CaseEvent Opening => one.Events.Single(happened => happened.Kind == CaseEventKind.Opened);

    public CaseStage Stage => Last.StageAfter;

    public DateOnly OpenedOn => Opening.HappenedOn;

    public DateOnly? ClosedOn => Closing?.HappenedOn;

    public ClosedReason? ClosedAs => Closing is { } closing ? Enum.Parse<ClosedReason>(closing.Detail!) : null;

    public bool IsSolved => ClosedAs is ClosedReason.Paid or ClosedReason.Credited;

    public long Owed => one.Ledger.Where(row => row.Component != LedgerComponent.Excess).Sum(row => row.Amount.Ore);

    public DateOnly? Limitation => one.EarliestLimitation;

    public DateOnly OldestUnpaid
    {
        get
        {
            var unpaid = one
                .Invoices.Where(invoice =>
                    one.Ledger.Where(row => row.InvoiceId == invoice.Id && row.Component == LedgerComponent.Principal)
                        .Sum(row => row.Amount.Ore) > 0
                )
                .ToList();
            return (unpaid.Count > 0 ? unpaid : one.Invoices).Min(invoice => invoice.DueDate);
        }
    }

    /// <summary>Of the invoice that it was opened with.</summary>
    public DateOnly FirstDue =>
        one.Ledger.Single(row => row.Kind == LedgerEntryKind.Principal && row.TransactionId == Opening.TransactionId).EffectiveOn;

    public IEnumerable<LedgerEntry> Payments(bool direct, DateOnly first, DateOnly last) =>
        one.Ledger.Where(row =>
            row.Kind == (direct ? LedgerEntryKind.DirectPayment : LedgerEntryKind.Payment)
            && row.BookedOn >= first
            && row.BookedOn <= last
        );
}
