using CrediCare.Domain.Calendar;
using CrediCare.Domain.Inbox;

namespace CrediCare.Domain.Privacy;

/// <summary>How far a rule reaches on a day.</summary>
/// <param name="Months">How long the rule keeps.</param>
/// <param name="KeptFrom">The first day, in Oslo, of those whose things are kept; what is older may go.</param>
/// <param name="Today">In Oslo.</param>
public sealed record RetentionReach(int Months, DateOnly KeptFrom, DateOnly Today)
{
    /// <summary>The instant at which that day begins.</summary>
    public DateTime KeptFromUtc => OsloTime.ToUtc(KeptFrom, TimeOnly.MinValue);

    /// <summary>Counted from the end of the calendar year, as bokføringsloven § 13 counts.</summary>
    public static RetentionReach FromYearEnd(int months, DateOnly today) =>
        new(months, InboxRetention.KeptFrom(months, today), today);

    /// <summary>Counted from the day itself.</summary>
    public static RetentionReach FromTheDay(int months, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return new(months, today.AddMonths(-months), today);
    }
}
