using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Fees;

/// <summary>A letter that can carry a fee of its own.</summary>
public enum LetterKind
{
    Reminder = 0,
    Notice = 1,

    /// <summary>The creditor's own payment demand, without a collector.</summary>
    OwnDemand = 2,
}

/// <summary>A letter that carried a fee: when it was sent and the deadline it gave.</summary>
public sealed record ChargedLetter(LetterKind Kind, DateOnly SentOn, DateOnly Deadline);

/// <summary>
/// What a letter may cost the debtor (inkassoforskriften §§ 1-2 and 1-3): a fraction of R on the day it is sent, and
/// only 14 days or more after the due date. At most two reminders or notices per claim carry one; the second needs the
/// first one's deadline, of at least 14 days, to be missed, and the count starts anew six months after the last.
/// </summary>
public static class LetterFees
{
    private const int MostLetters = 2;

    /// <summary>The shortest deadline whose missing lets a second letter carry a fee.</summary>
    public const int LeastDeadlineDays = 14;

    private const int CountResetsAfterMonths = 6;

    /// <summary>The most this letter may carry, given the ones before it.</summary>
    public static Outcome<Money, FeeRefusal> Cap(
        LetterKind kind,
        DateOnly dueDate,
        DateOnly sentOn,
        IEnumerable<ChargedLetter> earlier,
        FeeTables tables
    )
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.FactorsOn(sentOn) is not { } factors)
            return FeeRefusal.FactorsUnknown;

        if (sentOn < dueDate.PlusDays(factors.LetterDaysAfterDue))
            return FeeRefusal.TooSoonAfterDueDate;

        if (kind != LetterKind.OwnDemand && CountRefusal(earlier, sentOn) is { } refusal)
            return refusal;

        if (tables.BandsForClaimDue(dueDate) is not { } table)
            return FeeRefusal.BandsUnknown;

        return tables.BaseRateOn(sentOn) is { } rate
            ? InWhole(rate.Amount.Kroner * FractionFor(kind, table), factors)
            : FeeRefusal.BaseRateUnknown;
    }

    private static FeeRefusal? CountRefusal(IEnumerable<ChargedLetter> earlier, DateOnly sentOn)
    {
        var counted = new List<ChargedLetter>();
        foreach (var letter in earlier.Where(l => l.Kind != LetterKind.OwnDemand && l.SentOn <= sentOn).OrderBy(l => l.SentOn))
        {
            if (counted.Count > 0 && CountHasReset(counted[^1], letter.SentOn))
                counted.Clear();

            counted.Add(letter);
        }

        if (counted.Count == 0 || CountHasReset(counted[^1], sentOn))
            return null;

        var last = counted[^1];
        return counted.Count >= MostLetters ? FeeRefusal.TwoLettersCharged
            : last.Deadline < last.SentOn.PlusDays(LeastDeadlineDays) || sentOn <= last.Deadline
                ? FeeRefusal.EarlierDeadlineNotMissed
            : null;
    }

    private static bool CountHasReset(ChargedLetter last, DateOnly sentOn) =>
        sentOn > last.SentOn.PlusMonths(CountResetsAfterMonths);

    private static decimal FractionFor(LetterKind kind, FeeBandTable table) =>
        kind switch
        {
            LetterKind.Reminder or LetterKind.Notice => table.LetterFraction,
            LetterKind.OwnDemand => table.OwnDemandFraction,
        };

    private static Money InWhole(decimal kroner, FeeFactors factors) =>
        factors.LettersInWholeKroner ? Rounding.HalfUpToKroner(kroner) : Rounding.HalfUp(kroner);
}
