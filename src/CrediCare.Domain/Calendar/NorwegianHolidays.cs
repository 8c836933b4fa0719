namespace CrediCare.Domain.Calendar;

/// <summary>
/// Norwegian public holidays (lov om helligdager § 2, lov om 1. og 17. mai): twelve days, seven of them following
/// Easter. Christmas Eve and New Year's Eve are not among them.
/// </summary>
public static class NorwegianHolidays
{
    private static readonly int[] DaysFromEaster = [-3, -2, 0, 1, 39, 49, 50];

    public static bool IsHoliday(DateOnly date) =>
        (date.Month, date.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
        || DaysFromEaster.Contains(date.DayNumber - EasterSunday(date.Year).DayNumber);

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 19 * l) / 433;
        var month = (h + l - 7 * m + 90) / 25;
        var day = (h + l - 7 * m + 33 * month + 19) % 32;
        return new DateOnly(year, month, day);
    }
}
