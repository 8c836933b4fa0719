using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Features.Registrations;

/// <summary>When the next import runs: at 02:00 in Oslo. What is sent a minute before is in it.</summary>
public static class NextNight
{
    /// <summary>The day in Oslo of the first import after an instant.</summary>
    public static DateOnly DayAfter(DateTime utc) => OsloTime.DateOf(NightlyImport.NextStartUtc(utc));
}
