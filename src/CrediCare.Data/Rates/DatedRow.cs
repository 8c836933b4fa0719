namespace CrediCare.Data.Rates;

/// <summary>
/// A figure that law or the agency sets from a day on, with where it was read. A row is never edited: a new figure is
/// a row with a later day, a correction is the same day with the next revision. The context refuses anything else.
/// </summary>
public abstract class DatedRow
{
    /// <summary>For what has stood longer than anyone has found out.</summary>
    public static readonly DateOnly NoKnownFirstDay = new(1900, 1, 1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>First day, in Europe/Oslo.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>0 for the first row of a day; the highest counts.</summary>
    public int Revision { get; init; }

    /// <summary>A correction that says there should have been no row from this day.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Where the figure was read.</summary>
    public required string Source { get; init; }

    /// <summary>Null for the rows that come with the portal.</summary>
    public Guid? CreatedByUserId { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    /// <summary>What the figure is about, where one table holds several: rows only replace rows of their own series.</summary>
    public virtual string Series => "";
}
