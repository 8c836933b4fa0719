using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Features.Registrations;

/// <summary>When the next import runs: at 02:00 in Oslo. What is sent a minute before is in it.</summary>
public static class NextNight
{
    private static readonly TimeOnly Starts = new(2, 0);

    /// <summary>The day in Oslo of the first import after an instant.</summary>
    public static DateOnly DayAfter(DateTime utc)
    {
        var today = OsloTime.DateOf(utc);
        return utc < OsloTime.ToUtc(today, Starts) ? today : today.AddDays(1);
    }
}
