namespace CrediCare.Data.Rates;

/// <summary>
/// That two municipalities border on each other, from which the duty to attend the conciliation board follows
/// (tvisteloven § 6-6). Written once, the lower number first.
/// </summary>
public sealed class MunicipalityNeighbourRow : DatedRow
{
    public required string Number { get; init; }
    public required string NeighbourNumber { get; init; }

    /// <summary>False from the day a new border ends it.</summary>
    public required bool Borders { get; init; }

    public override string Series => $"{Number} {NeighbourNumber}";
}
