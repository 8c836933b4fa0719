namespace CrediCare.Data.Rates;

/// <summary>How many days after an instalment's day it counts as missed, and the plan as broken.</summary>
public sealed class InstallmentGraceRow : DatedRow
{
    public required int Days { get; init; }
}
