using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>So many cases, and what they come to in øre.</summary>
internal sealed record Counted(int Cases, long Ore)
{
    public static Counted Of(IEnumerable<CaseByHand> cases, Func<CaseByHand, long> amount) =>
        cases.Aggregate(new Counted(0, 0), (sum, one) => new(sum.Cases + 1, sum.Ore + amount(one)));
}

/// <summary>What the report of a month must say, counted and added up case by case.</summary>
internal sealed class MonthByHand(IReadOnlyList<CaseByHand> cases, DateOnly last)
{
    private const int NearDays = 90;
    private static readonly ClosedReason[] Solving = [ClosedReason.Paid, ClosedReason.Credited];

    public IReadOnlyList<CaseByHand> All => cases;
    public DateOnly Last => last;
    public DateOnly First { get; } = new(last.Year, last.Month, 1);
    public DateOnly Before => First.AddDays(-1);

    /// <summary>Those that were there, by their numbers.</summary>
    public IReadOnlyList<CaseByHand> Cases { get; } =
    [.. cases.Where(one => one.LastOn(last) is not null).OrderBy(one => one.CaseNumber, StringComparer.Ordinal)];

    public IEnumerable<CaseByHand> Open => Cases.Where(one => one.IsOpenOn(last));
    public IEnumerable<CaseByHand> Opened => Cases.Where(one => one.OpenedOn >= First);
    public IEnumerable<CaseByHand> Closed => Cases.Where(one => one.ClosedBy(last)?.On >= First);
    public IEnumerable<CaseByHand> Near => Open.Where(one => Limitation(one) <= last.AddDays(NearDays));

    public Counted Then => Counted.Of(Cases.Where(one => one.IsOpenOn(Before)), one => one.Claimed(Before));
    public Counted Now => Counted.Of(Open, one => one.Claimed(last));

    public Counted New => new(Opened.Count(), Booked(row => IsNew(row.Kind)));

    public long Charged =>
        Cases.Sum(one => one.Accrued(last) - one.Accrued(Before))
        + Booked(row =>
            row.Kind
                is LedgerEntryKind.Interest
                    or LedgerEntryKind.InterestCorrection
                    or LedgerEntryKind.CollectionFee
                    or LedgerEntryKind.PaymentPlanFee
                    or LedgerEntryKind.CourtFee
            || (row.Kind == LedgerEntryKind.Reversal && row.Amount.Ore < 0)
        );

    public Counted Paid => new(-Ended(ClosedReason.Paid), Booked(CaseByHand.IsPayment));

    public long Excess => -Booked(row => row.Component == LedgerComponent.Excess && row.Kind != LedgerEntryKind.Refund);

    public Counted Credited =>
        new(-Ended(ClosedReason.Credited), Booked(row => row.Kind is LedgerEntryKind.CreditNote or LedgerEntryKind.Waiver));

    /// <summary>What cases took with them when they were closed otherwise, less what came back with those opened again.</summary>
    public Counted Left =>
        new(
            Cases.Count(one => one.ClosedBy(Before) is not null && one.IsOpenOn(last))
                - Cases.Count(one =>
                    one.ClosedBy(Before) is null && one.ClosedBy(last) is { } closed && !Solving.Contains(closed.Reason)
                ),
            Cases.Where(one => one.ClosedBy(Before) is not null).Sum(one => one.Owed(Before))
                - Cases.Where(one => one.ClosedBy(last) is not null).Sum(one => one.Owed(last))
        );

    public int Solved => Ended(ClosedReason.Paid) + Ended(ClosedReason.Credited);

    public int SolvedBefore =>
        Cases.Count(one => one.IsSolvedOn(Before) && one.ClosedBy(Before)!.Value.On >= First.AddMonths(-1));

    public long PaidBefore => -Cases.Sum(one => one.Booked(First.AddMonths(-1), Before, CaseByHand.IsPayment));

    public IEnumerable<(DateOnly First, int Opened, int Solved)> Months =>
        from ago in Enumerable.Range(0, 13).Reverse()
        let first = First.AddMonths(-ago)
        let end = first.AddMonths(1).AddDays(-1)
        select (
            first,
            Cases.Count(one => one.OpenedOn >= first && one.OpenedOn <= end),
            Cases.Count(one => one.IsSolvedOn(last) && one.ClosedBy(last)!.Value.On is var day && day >= first && day <= end)
        );

    public Counted At(CaseStage stage) => Counted.Of(Open.Where(one => one.LastOn(last)!.StageAfter == stage), Owed);

    public Counted In(CaseHold hold) => Counted.Of(Open.Where(one => (one.LastOn(last)!.HoldsAfter & hold) != 0), Owed);

    public Counted NearIn => Counted.Of(Near, Owed);

    /// <summary>Overdue for more days, or years, than the one and no more than the other.</summary>
    public Counted Overdue(DateOnly from, DateOnly until) =>
        Counted.Of(Open.Where(one => one.AgesFrom(last) >= from && one.AgesFrom(last) <= until), Owed);

    public static DateOnly? Limitation(CaseByHand one) => one.EarliestLimitation is { } day ? WorkingDays.SameOrNext(day) : null;

    private long Owed(CaseByHand one) => one.Owed(last);

    private long Booked(Func<LedgerEntry, bool> fits) => Cases.Sum(one => one.Booked(First, last, fits));

    private int Ended(ClosedReason reason) =>
        Cases.Count(one => one.ClosedBy(Before) is null && one.ClosedBy(last)?.Reason == reason);

    private static bool IsNew(LedgerEntryKind kind) => kind is LedgerEntryKind.Principal or LedgerEntryKind.ReminderFee;
}
