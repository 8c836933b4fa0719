namespace CrediCare.Domain.Webhooks;

/// <summary>
/// When a delivery that failed is tried again: soon at first, then ever more seldom, and no more after a day. Each pause is drawn
/// out by up to a twelfth, so that all that failed together does not come back together.
/// </summary>
public static class WebhookSchedule
{
    private const double LongestDraw = 1 / 12.0;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(6),
    ];

    /// <summary>No try begins later than this after the first one.</summary>
    public static TimeSpan Longest => TimeSpan.FromHours(24);

    /// <summary>How often it is tried in all.</summary>
    public static int MostTries => Pauses.Length + 1;

    /// <summary>A last try is not worth making sooner than this after another.</summary>
    private static readonly TimeSpan ShortestLastPause = TimeSpan.FromHours(1);

    /// <summary>When it is tried again after a try that failed; null when it is given up.</summary>
    /// <param name="tries">How many there have been, this one too; from 1.</param>
    /// <param name="draw">Drawn anew each time, from 0 up to but not including 1.</param>
    /// <param name="firstUtc">When the first began.</param>
    /// <param name="nowUtc">The instant; where tries have come late, the last is made as the day ends.</param>
    public static DateTime? NextTry(int tries, double draw, DateTime firstUtc, DateTime nowUtc)
    {
        if (PauseAfter(tries, draw) is not { } pause)
            return null;
        var end = firstUtc + Longest;
        return nowUtc + pause <= end ? nowUtc + pause
            : end - nowUtc >= ShortestLastPause ? end
            : null;
    }

    /// <summary>How long to wait after a try that failed; null when it was the last.</summary>
    /// <param name="tries">How many there have been, this one too; from 1.</param>
    /// <param name="draw">Drawn anew each time, from 0 up to but not including 1.</param>
    public static TimeSpan? PauseAfter(int tries, double draw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, 1);
        return tries > Pauses.Length ? null : Pauses[tries - 1] * (1 + draw * LongestDraw);
    }
}
