using CrediCare.Domain.Amounts;

namespace CrediCare.Data.Rates;

/// <summary>The amount from which the conciliation board need not be tried first (tvisteloven § 6-2).</summary>
public sealed class ConciliationLimitRow : DatedRow
{
    public required Money Amount { get; init; }
}
