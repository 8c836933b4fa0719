using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Creditors;

/// <summary>From where on the creditor wants to be asked about a payment plan.</summary>
public sealed partial class Creditor
{
    /// <summary>More instalments than this are asked about; null follows the agency.</summary>
    public int? PlanMaximumInstallments { get; private set; }

    /// <summary>A larger sum than this, in øre, is asked about; null follows the agency.</summary>
    public long? PlanMaximumOre { get; private set; }

    /// <summary>The creditor's own limits, stricter or wider, and the agency's where it has set none.</summary>
    public PlanLimits PlanLimitsOver(PlanLimits agency) =>
        new(PlanMaximumInstallments ?? agency.Installments, PlanMaximumOre is { } ore ? new Money(ore) : agency.Amount);

    /// <summary>Null follows the agency.</summary>
    public void LimitPlans(int? installments, Money? amount, DateTime nowUtc)
    {
        if (installments is { } count)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(installments));
        (PlanMaximumInstallments, PlanMaximumOre, DetailsChangedAtUtc) = (installments, amount?.Ore, nowUtc);
    }
}
