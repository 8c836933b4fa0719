using CrediCare.Domain.Amounts;

namespace CrediCare.Data.Rates;

/// <summary>Rettsgebyret for one calendar year.</summary>
public sealed class CourtFeeUnitRow : DatedRow
{
    public required Money Amount { get; init; }
}
