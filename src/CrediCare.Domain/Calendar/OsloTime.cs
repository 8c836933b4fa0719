namespace CrediCare.Domain.Calendar;

/// <summary>
/// Norwegian local time. Every legal date is a calendar date in Europe/Oslo; every stored instant is UTC. This is the
/// one place that turns one into the other.
/// </summary>
public static class OsloTime
{
    /// <summary>The zone, for schedulers that must be told.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Today's date in Norway.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The Norwegian calendar date of a UTC instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToOslo(utc));

    /// <summary>
    /// The Norwegian wall clock at a UTC instant. A value of unknown kind is taken as UTC, as databases return it;
    /// a local one is a bug and throws <see cref="ArgumentException"/>.
    /// </summary>
    public static DateTime ToOslo(DateTime utc) =>
        utc.Kind == DateTimeKind.Local
            ? throw new ArgumentException("Instants are kept in UTC.", nameof(utc))
            : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>
    /// The UTC instant of a Norwegian date and time. A time that the spring clock change skips means the first instant
    /// after the gap; one that the autumn change repeats means the first of the two.
    /// </summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        while (Zone.IsInvalidTime(local))
            local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
