using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Cases;

/// <summary>What comes on top of the light fee when it turns heavy: the heavy cap of the day less what was charged.</summary>
public static class HeavyFeeAddition
{
    /// <param name="one">With invoices and ledger.</param>
    /// <param name="debtor">Businesses pay more.</param>
    /// <param name="creditorDeductsVat">When not, VAT is added.</param>
    /// <param name="tables">The dated rows.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    public static Outcome<Money, FeeRefusal> Of(
        Case one,
        DebtorStanding debtor,
        bool creditorDeductsVat,
        FeeTables tables,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        // What was paid was owed all the same; what was credited never was.
        var principal = one
            .Ledger.Where(entry => entry.Kind is LedgerEntryKind.Principal or LedgerEntryKind.CreditNote)
            .Sum(entry => entry.Amount);
        var cap = CollectionFees.Cap(
            Money.Max(principal, Money.Zero),
            debtor,
            creditorDeductsVat,
            FeeKind.Heavy,
            one.Invoices.Min(invoice => invoice.DueDate),
            today,
            tables
        );
        var charged = one.Charged(LedgerEntryKind.CollectionFee);
        return cap.Succeeded ? cap.Value - charged : cap;
    }
}
