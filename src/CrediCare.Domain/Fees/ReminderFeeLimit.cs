using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Fees;

/// <summary>
/// The most a creditor can have claimed for reminders of an unpaid invoice, asked without knowing when they were sent
/// (inkassoforskriften §§ 1-2 and 1-3). Measured by R on <paramref name="Day"/>, since letters of earlier days rarely
/// cost more; the fresh count after six months is left out, so what is above it is remarked on and never refused.
/// </summary>
/// <param name="Day">The day asked about, or the first on which a letter may carry a fee where that is later.</param>
/// <param name="OneLetter">What one letter may carry.</param>
/// <param name="InAll">What all that can have been sent by that day may carry together.</param>
public sealed record ReminderFeeLimit(DateOnly Day, Money OneLetter, Money InAll)
{
    /// <summary>Null where a row of that day is missing; nothing is guessed.</summary>
    public static ReminderFeeLimit? Of(DateOnly dueDate, DateOnly today, FeeTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.FactorsOn(today) is not { } factors)
            return null;

        var first = dueDate.PlusDays(factors.LetterDaysAfterDue);
        var day = today > first ? today : first;
        var one = LetterFees.Cap(LetterKind.Reminder, dueDate, day, [], tables);
        if (!one.Succeeded)
            return null;

        var earliest = new ChargedLetter(LetterKind.Reminder, first, first.PlusDays(LetterFees.LeastDeadlineDays));
        var second = LetterFees.Cap(LetterKind.Reminder, dueDate, day, [earliest], tables);
        return new(day, one.Value, second.Succeeded ? one.Value + second.Value : one.Value);
    }
}
