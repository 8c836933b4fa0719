namespace CrediCare.Data.Rates;

/// <summary>
/// An act that collection is done under. <see cref="DatedRow.ValidFrom"/> is the day on which this was known of it; when
/// the King decides a day, that is a new row.
/// </summary>
public sealed class LegalRegimeRow : DatedRow
{
    /// <summary>Inkassoloven of 1988.</summary>
    public const string ActOf1988 = "LOV-1988-05-13-26";

    /// <summary>The act that repeals it; adopted, not yet in force.</summary>
    public const string ActOf2026 = "LOV-2026-05-22-19";

    public required string Code { get; init; }

    /// <summary>First day in force; null while nobody has decided it.</summary>
    public required DateOnly? InForceFrom { get; init; }

    public override string Series => Code;
}
