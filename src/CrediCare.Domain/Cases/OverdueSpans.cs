using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Cases;

/// <summary>The due dates of an age, so that a database can find them: what <see cref="OverdueAges"/> says, turned round.</summary>
public static class OverdueSpans
{
    private const int Month = 30;
    private const int Quarter = 90;
    private const int HalfYear = 180;

    /// <summary>The first due date that is of this age, or of a younger one, on a day.</summary>
    public static DateOnly First(OverdueAge age, DateOnly day) =>
        age switch
        {
            OverdueAge.UpTo30Days => day.AddDays(-Month),
            OverdueAge.UpTo90Days => day.AddDays(-Quarter),
            OverdueAge.UpTo180Days => day.AddDays(-HalfYear),
            OverdueAge.UpToOneYear => YearsBefore(day, 1),
            OverdueAge.UpToTwoYears => YearsBefore(day, 2),
            OverdueAge.Older => DateOnly.MinValue,
        };

    /// <summary>The last due date of this age on a day; none for the youngest, which holds what is not due yet.</summary>
    public static DateOnly? Last(OverdueAge age, DateOnly day) =>
        age == OverdueAge.UpTo30Days ? null : First(age - 1, day).AddDays(-1);

    // What fell due on 28 February a year before a leap day is more than a year old on it.
    private static DateOnly YearsBefore(DateOnly day, int years)
    {
        var due = day.AddYears(-years);
        return due.AddYears(years) < day ? due.AddDays(1) : due;
    }
}
