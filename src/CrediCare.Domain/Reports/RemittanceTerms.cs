using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Reports;

/// <summary>
/// How the agency's own fee is taxed: the debtor's fee holds the tax where the creditor cannot deduct it; else the creditor is
/// invoiced for it (merverdiavgiftsloven § 4-1, inkassoforskriften § 2-1).
/// </summary>
/// <param name="CreditorDeductsVat">Whether the creditor can deduct it.</param>
/// <param name="VatPercent">The rate.</param>
public sealed record RemittanceTerms(bool CreditorDeductsVat, decimal VatPercent)
{
    /// <summary>The tax on a fee as the debtor paid it, rounded half up.</summary>
    public Money VatOf(Money fee) => Rounding.HalfUp(fee.Kroner * VatPercent / (CreditorDeductsVat ? 100m : 100m + VatPercent));

    /// <summary>What is held back of what the creditor is to have: the tax that the debtor has not paid.</summary>
    public Money HeldBack(Money vat) => CreditorDeductsVat ? vat : Money.Zero;
}
