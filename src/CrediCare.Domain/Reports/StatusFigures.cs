using System.Text.Json.Serialization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Reports;

/// <summary>So many cases, and what they come to.</summary>
public sealed record Tally(long Cases, Money Amount)
{
    public static Tally None { get; } = new(0, Money.Zero);

    public Tally With(Money amount) => new(Cases + 1, Amount + amount);

    public static Tally operator +(Tally left, Tally right) => new(left.Cases + right.Cases, left.Amount + right.Amount);

    public static Tally operator -(Tally left, Tally right) => new(left.Cases - right.Cases, left.Amount - right.Amount);
}

/// <summary>How long a claim has been overdue.</summary>
public enum OverdueAge
{
    UpTo30Days,
    UpTo90Days,
    UpTo180Days,
    UpToOneYear,
    UpToTwoYears,
    Older,
}

/// <summary>Tells ages apart.</summary>
public static class OverdueAges
{
    public static OverdueAge Of(DateOnly dueDate, DateOnly day) =>
        (day.DayNumber - dueDate.DayNumber) switch
        {
            <= 30 => OverdueAge.UpTo30Days,
            <= 90 => OverdueAge.UpTo90Days,
            <= 180 => OverdueAge.UpTo180Days,
            _ when day <= dueDate.AddYears(1) => OverdueAge.UpToOneYear,
            _ when day <= dueDate.AddYears(2) => OverdueAge.UpToTwoYears,
            _ => OverdueAge.Older,
        };
}

/// <summary>
/// The figures of a status report, added up case by case. <see cref="Before"/> and the movements make <see cref="Now"/>, to the øre:
/// what is new, what was charged, paid, credited and set free, and what cases took with them when they were closed.
/// </summary>
public sealed class StatusFigures
{
    /// <summary>Months that a chart shows.</summary>
    public const int Months = 13;

    /// <summary>Limitation is near when it comes within so many days.</summary>
    public const int NearDays = 90;

    /// <summary>Open cases at the end of the month before, with what was claimed.</summary>
    public Tally Before { get; set; } = Tally.None;

    /// <summary>Open cases at the end of the month, with what is claimed.</summary>
    public Tally Now { get; set; } = Tally.None;

    /// <summary>Cases opened in the month, and the invoices and reminder fees that came with these and older ones.</summary>
    public Tally New { get; set; } = Tally.None;

    /// <summary>Interest and fees of the month, with what has accrued and is not posted.</summary>
    public Money Charged { get; set; }

    /// <summary>Cases closed as paid; payments less those that bounced, negative.</summary>
    public Tally Paid { get; set; } = Tally.None;

    /// <summary>Cases closed as credited; credit notes and waivers, negative.</summary>
    public Tally Credited { get; set; } = Tally.None;

    /// <summary>What was paid beyond what was owed, and therefore takes nothing off the claims.</summary>
    public Money Excess { get; set; }

    /// <summary>Cases closed for other reasons, less those opened again; what was left of closed claims, negative.</summary>
    public Tally Left { get; set; } = Tally.None;

    /// <summary>Payments of the month before, positive.</summary>
    public Money PaidBefore { get; set; }

    /// <summary>Cases solved in the month before.</summary>
    public long SolvedBefore { get; set; }

    public Dictionary<CaseStage, Tally> Stages { get; set; } = [];
    public Dictionary<OverdueAge, Tally> Ages { get; set; } = [];
    public Dictionary<ClosedReason, Tally> Closed { get; set; } = [];

    /// <summary>By each hold; a case may be in several.</summary>
    public Dictionary<CaseHold, Tally> Holds { get; set; } = [];

    public Tally Near { get; set; } = Tally.None;

    /// <summary>Opened and solved, by the first day of each month.</summary>
    public Dictionary<DateOnly, MonthTally> PerMonth { get; set; } = [];

    /// <summary>What the ledgers of all these cases come to by the rows booked by the day, excess and closed cases among them; for checking.</summary>
    public Money Booked { get; set; }

    /// <summary>The last day that interest is known for, where a rate is missing.</summary>
    public DateOnly? InterestKnownThrough { get; set; }

    /// <summary>Whether what happened leads from the month before to this one, and the stages hold all that is open.</summary>
    [JsonIgnore]
    public bool AddsUp =>
        Before + New + new Tally(0, Charged + Excess) + Paid + Credited + Left == Now
        && Stages.Values.Aggregate(Tally.None, (sum, tally) => sum + tally) == Now
        && Ages.Values.Aggregate(Tally.None, (sum, tally) => sum + tally) == Now;

    /// <summary>Solved: paid or credited.</summary>
    [JsonIgnore]
    public long Solved => -(Paid.Cases + Credited.Cases);

    /// <summary>Takes a case in.</summary>
    /// <param name="history">The case, opened by the day.</param>
    /// <param name="day">The last day of the month.</param>
    /// <param name="rates">Of late interest.</param>
    /// <returns>How it stood at the end of the month.</returns>
    public CaseStanding Add(CaseHistory history, DateOnly day, LateInterestRates rates)
    {
        var before = day.LastOfMonthBefore();
        var (was, now) = (history.On(before, rates), history.On(day, rates)!);
        var rows = history.Ledger.Where(row => row.BookedOn > before && row.BookedOn <= day).ToList();
        var accrued = now.Balance.AccruedInterest - (was?.Balance.AccruedInterest ?? Money.Zero);

        if (was is { IsOpen: true })
            Before = Before.With(was.Claimed);
        if (now.IsOpen)
            Now = Now.With(now.Claimed);
        New += new Tally(was is null ? 1 : 0, Sum(rows, row => IsNew(row.Kind)));
        Charged += accrued + Sum(rows, row => !IsNew(row.Kind) && Cases.Ledger.IsCharge(row.Kind, row.Amount));
        Paid += new Tally(Ends(was, now, ClosedReason.Paid), Sum(rows, Cases.Ledger.IsPayment));
        Credited += new Tally(Ends(was, now, ClosedReason.Credited), Sum(rows, row => Cases.Ledger.IsCredit(row.Kind)));
        Excess -= Sum(rows, row => row.Component == LedgerComponent.Excess && row.Kind != LedgerEntryKind.Refund);
        Left += new Tally(
            EndsOtherwise(was, now),
            now.Claimed - now.Balance.Total - ((was?.Claimed ?? Money.Zero) - (was?.Balance.Total ?? Money.Zero))
        );
        var earlier = before.LastOfMonthBefore();
        PaidBefore -= Sum(
            [.. history.Ledger.Where(row => row.BookedOn > earlier && row.BookedOn <= before)],
            Cases.Ledger.IsPayment
        );
        if (was is { IsOpen: false } && IsSolved(was) && was.ClosedOn > earlier)
            SolvedBefore++;
        Place(history, now, day);
        Booked += history.Ledger.Where(row => row.BookedOn <= day).Sum(row => row.Amount);
        InterestKnownThrough = Earlier(InterestKnownThrough, now.Balance.InterestKnownThrough);
        return now;
    }

    /// <summary>Takes in what another portfolio came to.</summary>
    public void Add(StatusFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Before, Now, New, Charged) = (Before + other.Before, Now + other.Now, New + other.New, Charged + other.Charged);
        (Paid, Credited, Excess) = (Paid + other.Paid, Credited + other.Credited, Excess + other.Excess);
        (Left, Near, Booked) = (Left + other.Left, Near + other.Near, Booked + other.Booked);
        (PaidBefore, SolvedBefore) = (PaidBefore + other.PaidBefore, SolvedBefore + other.SolvedBefore);
        InterestKnownThrough = Earlier(InterestKnownThrough, other.InterestKnownThrough);
        AddAll(Stages, other.Stages);
        AddAll(Ages, other.Ages);
        AddAll(Closed, other.Closed);
        AddAll(Holds, other.Holds);
        foreach (var (month, tally) in other.PerMonth)
            PerMonth[month] = (PerMonth.GetValueOrDefault(month) ?? MonthTally.None) + tally;
    }

    private void Place(CaseHistory history, CaseStanding now, DateOnly day)
    {
        Count(history.OpenedOn, opened: 1, solved: 0);
        if (!now.IsOpen)
        {
            if (IsSolved(now))
                Count(now.ClosedOn!.Value, opened: 0, solved: 1);
            if (now.ClosedOn > day.LastOfMonthBefore())
                Add(Closed, now.ClosedReason!.Value, now.Balance.Total);
            return;
        }

        Add(Stages, now.Stage, now.Claimed);
        Add(Ages, OverdueAges.Of(history.AgesFrom(now.Balance), day), now.Claimed);
        foreach (var hold in Enum.GetValues<CaseHold>().Where(hold => hold != CaseHold.None && now.Holds.HasFlag(hold)))
            Add(Holds, hold, now.Claimed);
        if (IsNear(history, day))
            Near = Near.With(now.Claimed);
    }

    /// <summary>Whether limitation comes soon, or has come.</summary>
    public static bool IsNear(CaseHistory history, DateOnly day) => history.Limitation <= day.AddDays(NearDays);

    private void Count(DateOnly on, int opened, int solved)
    {
        var month = on.FirstOfMonth();
        PerMonth[month] = (PerMonth.GetValueOrDefault(month) ?? MonthTally.None) + new MonthTally(opened, solved);
    }

    private static void Add<TKey>(Dictionary<TKey, Tally> to, TKey key, Money amount)
        where TKey : notnull => to[key] = to.GetValueOrDefault(key, Tally.None).With(amount);

    private static void AddAll<TKey>(Dictionary<TKey, Tally> to, Dictionary<TKey, Tally> from)
        where TKey : notnull
    {
        foreach (var (key, tally) in from)
            to[key] = to.GetValueOrDefault(key, Tally.None) + tally;
    }

    private static Money Sum(List<LedgerEntry> rows, Func<LedgerEntry, bool> which) => rows.Where(which).Sum(row => row.Amount);

    private static bool IsNew(LedgerEntryKind kind) => kind is LedgerEntryKind.Principal or LedgerEntryKind.ReminderFee;

    private static bool IsSolved(CaseStanding standing) => standing.ClosedReason is ClosedReason.Paid or ClosedReason.Credited;

    // Whoever was closed before and is closed now has not ended in between.
    private static long Ends(CaseStanding? was, CaseStanding now, ClosedReason reason) =>
        was is not { IsOpen: false } && now.ClosedReason == reason ? -1 : 0;

    private static long EndsOtherwise(CaseStanding? was, CaseStanding now) =>
        was is { IsOpen: false } ? (now.IsOpen ? 1 : 0)
        : !now.IsOpen && !IsSolved(now) ? -1
        : 0;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}

/// <summary>Cases opened and solved in a month.</summary>
public sealed record MonthTally(long Opened, long Solved)
{
    public static MonthTally None { get; } = new(0, 0);

    public static MonthTally operator +(MonthTally left, MonthTally right) =>
        new(left.Opened + right.Opened, left.Solved + right.Solved);
}
