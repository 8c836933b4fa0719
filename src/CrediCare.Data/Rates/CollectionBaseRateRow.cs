using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;

namespace CrediCare.Data.Rates;

/// <summary>R, of which fees are fractions and multiples (inkassoforskriften § 1-1).</summary>
public sealed class CollectionBaseRateRow : DatedRow
{
    public required Money Amount { get; init; }

    internal CollectionBaseRate ToRate() => new(ValidFrom, Amount, Source);
}
