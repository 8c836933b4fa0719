namespace CrediCare.Domain.Calendar;

/// <summary>Monday to Friday except public holidays (foreldelsesloven § 29 no. 2, domstolloven § 149).</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !NorwegianHolidays.IsHoliday(date);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly SameOrNext(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);

        return date;
    }

    /// <summary>
    /// The earliest day whose <see cref="SameOrNext"/> is not before the date: the first of the days off just before it, else
    /// the date itself. A period that ends earlier has run out on the date.
    /// </summary>
    public static DateOnly FirstNotPassed(DateOnly date)
    {
        while (!IsWorkingDay(date.AddDays(-1)))
            date = date.AddDays(-1);

        return date;
    }

    /// <summary>The working day that comes so many working days later; the day itself does not count.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="days">At least one.</param>
    public static DateOnly After(DateOnly date, int days)
    {
        for (; days > 0; days--)
            date = SameOrNext(date.AddDays(1));

        return date;
    }
}
