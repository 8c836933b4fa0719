using System.Globalization;

namespace CrediCare.Web.Jobs;

/// <summary>
/// When a job begins, on the clock on the wall in Oslo. An hour that the spring change skips comes when the clock goes on, one that
/// the autumn change repeats comes the first time.
/// </summary>
public sealed record JobHour
{
    private JobHour(string said, string cron) => (Said, Cron) = (said, cron);

    /// <summary>Short, and another for another hour.</summary>
    public string Said { get; }

    /// <summary>Minute, hour, day of the month, month and day of the week, as crontab(5) writes them.</summary>
    public string Cron { get; }

    public static JobHour Daily(TimeOnly at) => new(Written(at), $"{at.Minute} {at.Hour} * * *");

    public static JobHour Weekly(DayOfWeek day, TimeOnly at) =>
        new($"{day} {Written(at)}", $"{at.Minute} {at.Hour} * * {day.ToString().ToUpperInvariant()[..3]}");

    /// <summary>On the first of the month.</summary>
    public static JobHour Monthly(TimeOnly at) => new($"1st {Written(at)}", $"{at.Minute} {at.Hour} 1 * *");

    /// <summary>At a minute of every hour.</summary>
    public static JobHour Hourly(int minute) => new($"hourly at {minute}", $"{minute} * * * *");

    /// <summary>From each whole hour on.</summary>
    public static JobHour Every(int minutes) => new($"every {minutes} minutes", $"*/{minutes} * * * *");

    private static string Written(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
