using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Fees;

/// <summary>
/// How much the cap rises when a payment plan is agreed (inkassoforskriften § 2-4): 1.5 R when it has more than four
/// instalments, nothing otherwise. Whether businesses pay more is not known, so they do not. The debtor is told first.
/// </summary>
public static class PlanFee
{
    /// <summary>In whole øre, with VAT when the creditor cannot deduct it.</summary>
    public static Outcome<Money, FeeRefusal> Cap(int installments, DateOnly agreedOn, bool creditorDeductsVat, FeeTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfLessThan(installments, 1);
        if (tables.FactorsOn(agreedOn) is not { } factors)
            return FeeRefusal.FactorsUnknown;

        if (installments <= factors.PlanMoreThanInstallments)
            return Money.Zero;

        return tables.BaseRateOn(agreedOn) is { } rate
            ? Rounding.HalfUp(Vat.Added(rate.Amount.Kroner * factors.PlanFactor, creditorDeductsVat, factors))
            : FeeRefusal.BaseRateUnknown;
    }
}
