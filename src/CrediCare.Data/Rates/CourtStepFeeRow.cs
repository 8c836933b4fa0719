using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;

namespace CrediCare.Data.Rates;

/// <summary>What a legal step costs in one calendar year.</summary>
public sealed class CourtStepFeeRow : DatedRow
{
    public required CourtFeeStep Step { get; init; }

    /// <summary>Of the court fee unit.</summary>
    public required decimal Units { get; init; }

    public required Money Amount { get; init; }

    public override string Series => Step.ToString();

    internal CourtStepFee ToFee() => new(Step, ValidFrom, Units, Amount, Source);
}
