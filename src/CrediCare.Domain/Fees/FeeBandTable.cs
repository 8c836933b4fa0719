using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Fees;

/// <summary>
/// One band: claims up to and including <paramref name="UpTo"/> (null for the last band), and how many times R a light
/// and a heavy collection fee may be.
/// </summary>
public sealed record FeeBand(Money? UpTo, decimal Light, decimal Heavy);

/// <summary>
/// The bands and letter fractions for claims that fall due from a day on (inkassoforskriften §§ 1-2 and 2-2), until the
/// next table's day.
/// </summary>
/// <param name="DueFrom">First due date it is for.</param>
/// <param name="LetterFraction">Of R, for a reminder or a notice.</param>
/// <param name="OwnDemandFraction">Of R, for the creditor's own payment demand.</param>
/// <param name="Bands">By rising limit, the last without one.</param>
/// <param name="Source">Where the figures were read.</param>
public sealed record FeeBandTable(
    DateOnly DueFrom,
    decimal LetterFraction,
    decimal OwnDemandFraction,
    IReadOnlyList<FeeBand> Bands,
    string Source
);
