namespace CrediCare.Domain.Fees;

/// <summary>VAT on what a creditor without the right to deduct it pays the collector, passed on to the debtor.</summary>
internal static class Vat
{
    public static decimal Added(decimal kroner, bool creditorDeductsVat, FeeFactors factors) =>
        creditorDeductsVat ? kroner : kroner * (1m + factors.VatPercent / 100m);
}
