namespace CrediCare.Domain.Limitation;

/// <summary>
/// How long before limitation someone must be told, counted in days to the unmoved anniversary.
/// <paramref name="Soon"/> is also the limit below which a new registration is marked as urgent.
/// </summary>
public sealed record LimitationWarningDays(int Early = 180, int Soon = 90, int Last = 30)
{
    /// <summary>Fewer than <see cref="Soon"/> days remain to the anniversary.</summary>
    public bool IsImminent(DateOnly anniversary, DateOnly today) => anniversary.DayNumber - today.DayNumber < Soon;

    /// <summary>The nearest warning that has come due, as its number of days, or null while none has.</summary>
    public int? Reached(DateOnly anniversary, DateOnly today)
    {
        var remaining = anniversary.DayNumber - today.DayNumber;
        return remaining <= Last ? Last
            : remaining <= Soon ? Soon
            : remaining <= Early ? Early
            : null;
    }
}
