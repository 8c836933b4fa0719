namespace CrediCare.Data.Figures;

/// <summary>
/// What was booked as paid on days that are past, of every creditor there is. Rows are booked on the day they are entered and never
/// changed, so that a day that is over comes to the same for ever: it is added up once a day and held in memory.
/// </summary>
public sealed class PaidBefore
{
    private volatile Known? _known;

    /// <summary>The first day that may still be added to; what was begun before midnight may be written after it.</summary>
    public static DateOnly Open(DateOnly today) => today.AddDays(-1);

    /// <summary>Null where it has not been added up today.</summary>
    public IReadOnlyList<PaidFigure>? Find(DateOnly first, DateOnly today) =>
        _known is { } known && known.Today == today && known.First <= first
            ? [.. known.Figures.Where(one => one.Day >= first)]
            : null;

    public void Keep(DateOnly first, DateOnly today, IEnumerable<PaidFigure> figures) =>
        _known = new(first, today, [.. figures.Where(one => one.Day < Open(today))]);

    private sealed record Known(DateOnly First, DateOnly Today, IReadOnlyList<PaidFigure> Figures);
}
