using System.Globalization;

namespace CrediCare.Web.Jobs.Watching;

/// <summary>Something that was done more often within an hour than work gives reason to.</summary>
/// <param name="Kind">What.</param>
/// <param name="HourUtc">The beginning of the hour.</param>
/// <param name="UserId">Who; null where it is nobody in particular.</param>
/// <param name="Count">How often.</param>
/// <param name="Limit">How often would still have been nothing to speak of.</param>
public sealed record OddDoing(OddDoingKind Kind, DateTime HourUtc, Guid? UserId, int Count, int Limit)
{
    private const string HourPattern = "yyyy-MM-dd'T'HH'Z'";

    /// <summary>As the audit log keeps it.</summary>
    public string ToDetail() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind} {HourUtc.ToString(HourPattern, CultureInfo.InvariantCulture)} {Count} {Limit}"
        );

    /// <summary>What <see cref="ToDetail"/> wrote.</summary>
    /// <exception cref="FormatException">It did not.</exception>
    public static OddDoing FromDetail(Guid? userId, string detail)
    {
        if (detail.Split(' ') is not [var kind, var hour, var count, var limit])
            throw new FormatException("Not a doing that was noticed.");
        return new(
            Enum.Parse<OddDoingKind>(kind),
            DateTime.ParseExact(
                hour,
                HourPattern,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            userId,
            int.Parse(count, CultureInfo.InvariantCulture),
            int.Parse(limit, CultureInfo.InvariantCulture)
        );
    }
}

/// <summary>What is counted.</summary>
public enum OddDoingKind
{
    /// <summary>Sign-ins that failed, all together: many doors tried, each too seldom to be held.</summary>
    FailedSignIns,

    /// <summary>Those from one network address.</summary>
    FailedSignInsFromOneAddress,

    /// <summary>Looks of one person at cases, debtors and lists of them.</summary>
    Looks,

    /// <summary>Documents and files that one person took with them.</summary>
    Downloads,
}
