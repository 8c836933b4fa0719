namespace CrediCare.Domain.Calendar;

/// <summary>The first and last days of calendar months.</summary>
public static class CalendarMonths
{
    public static DateOnly FirstOfMonth(this DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly LastOfMonth(this DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The last day of the month before that of a day.</summary>
    public static DateOnly LastOfMonthBefore(this DateOnly day) => day.FirstOfMonth().AddDays(-1);
}
