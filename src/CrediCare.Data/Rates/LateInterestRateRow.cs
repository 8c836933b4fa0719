using CrediCare.Domain.Interest;

namespace CrediCare.Data.Rates;

/// <summary>Late interest for one half-year (forsinkelsesrenteloven § 3).</summary>
public sealed class LateInterestRateRow : DatedRow
{
    /// <summary>In percent with at most two decimals.</summary>
    public required decimal PercentPerYear { get; init; }

    internal LateInterestRate ToRate() => new(ValidFrom, PercentPerYear, Source);
}
