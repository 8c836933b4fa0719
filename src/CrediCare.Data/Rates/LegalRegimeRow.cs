using CrediCare.Domain.Cases;

namespace CrediCare.Data.Rates;

/// <summary>
/// An act that collection is done under. <see cref="DatedRow.ValidFrom"/> is the day on which this was known of it; when
/// the King decides a day, that is a new row.
/// </summary>
public sealed class LegalRegimeRow : DatedRow
{
    public required string Code { get; init; }

    /// <summary>First day in force; null while nobody has decided it.</summary>
    public required DateOnly? InForceFrom { get; init; }

    public override string Series => Code;

    internal LegalRegime ToRegime() => new(Code, InForceFrom, Source);
}
