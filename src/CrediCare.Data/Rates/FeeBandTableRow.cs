using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;

namespace CrediCare.Data.Rates;

/// <summary>Bands and letter fractions for claims that fall due from a day on (inkassoforskriften §§ 1-2 and 2-2).</summary>
public sealed class FeeBandTableRow : DatedRow
{
    private readonly List<FeeBandRow> _bands = [];

    private FeeBandTableRow() { }

    /// <summary>Of R, for a reminder or a notice.</summary>
    public decimal LetterFraction { get; private init; }

    /// <summary>Of R, for the creditor's own payment demand.</summary>
    public decimal OwnDemandFraction { get; private init; }

    public IReadOnlyList<FeeBandRow> Bands => _bands;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public FeeBandTableRow(FeeBandTable table, DateTime createdAtUtc, Guid? createdByUserId = null, int revision = 0)
    {
        (ValidFrom, Source, Revision) = (table.DueFrom, table.Source, revision);
        (CreatedAtUtc, CreatedByUserId) = (createdAtUtc, createdByUserId);
        (LetterFraction, OwnDemandFraction) = (table.LetterFraction, table.OwnDemandFraction);
        _bands.AddRange(
            table.Bands.Select((band, index) => new FeeBandRow(Id, index + 1, band.UpTo?.Ore, band.Light, band.Heavy))
        );
    }

    internal FeeBandTable ToTable() => new(ValidFrom, LetterFraction, OwnDemandFraction, ToBands(), Source);

    /// <summary>By rising limit.</summary>
    public IReadOnlyList<FeeBand> ToBands() => [.. _bands.OrderBy(band => band.Number).Select(band => band.ToBand())];
}

/// <summary>One band of a table: claims up to a limit in øre (null in the last), times R for a light and a heavy fee.</summary>
public sealed record FeeBandRow(Guid TableId, int Number, long? UpToOre, decimal Light, decimal Heavy)
{
    internal FeeBand ToBand() => new(UpToOre is { } ore ? new Money(ore) : null, Light, Heavy);
}
