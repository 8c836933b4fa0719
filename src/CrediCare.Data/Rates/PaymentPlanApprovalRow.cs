using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Data.Rates;

/// <summary>Which payment plans need the creditor's approval.</summary>
public sealed class PaymentPlanApprovalRow : DatedRow
{
    /// <summary>A plan with more instalments than this needs it.</summary>
    public required int MaximumInstallments { get; init; }

    /// <summary>A plan for more than this, in øre, needs it; null while the agency has set no amount.</summary>
    public required long? MaximumOre { get; init; }

    public PlanLimits ToLimits() => new(MaximumInstallments, MaximumOre is { } ore ? new Money(ore) : null);
}
