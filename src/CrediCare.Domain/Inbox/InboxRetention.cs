namespace CrediCare.Domain.Inbox;

/// <summary>
/// How long the inbox keeps what it has told: some months after the end of the year it came in, as bokføringsloven § 13
/// counts. What still waits for an answer is kept whatever its age.
/// </summary>
public static class InboxRetention
{
    /// <summary>The first day, in Oslo, of those whose items are kept; what came before it goes.</summary>
    /// <param name="months">After the end of the year.</param>
    /// <param name="today">In Oslo.</param>
    public static DateOnly KeptFrom(int months, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        var year = today.Year;
        while (new DateOnly(year - 1, 12, 31).AddMonths(months) >= today)
            year--;
        return new DateOnly(year, 1, 1);
    }
}
