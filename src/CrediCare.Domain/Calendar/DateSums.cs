namespace CrediCare.Domain.Calendar;

/// <summary>
/// Adding to a date that someone typed. The sum stops at the calendar's last day instead of throwing, so that a due
/// date in the year 9999 is too early and not a failure.
/// </summary>
internal static class DateSums
{
    public static DateOnly PlusDays(this DateOnly date, int days) =>
        days > DateOnly.MaxValue.DayNumber - date.DayNumber ? DateOnly.MaxValue : date.AddDays(days);

    /// <summary>A day that the month lacks becomes its last.</summary>
    public static DateOnly PlusMonths(this DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);

    /// <summary>29 February becomes the 28th in a year that lacks it.</summary>
    public static DateOnly PlusYears(this DateOnly date, int years) =>
        years > DateOnly.MaxValue.Year - date.Year ? DateOnly.MaxValue : date.AddYears(years);
}
