using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Interest;

/// <summary>
/// How late interest is counted where the law leaves it open. Interest runs from the due date when it was fixed in
/// advance (forsinkelsesrenteloven § 2); whether that day itself counts is unsettled, so by default the first interest
/// day is the day after.
/// </summary>
/// <param name="FirstDayAfterDue">0 or 1: days from the due date to the first interest day.</param>
public sealed record InterestTerms(int FirstDayAfterDue = 1)
{
    public static InterestTerms Default { get; } = new();

    public DateOnly FirstDay(DateOnly dueDate) => dueDate.PlusDays(FirstDayAfterDue);
}
