using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Books what a debtor has paid, to whomever; a claim that is paid is closed.</summary>
public static class PaymentBooking
{
    /// <param name="hand">The case as it is now.</param>
    /// <param name="kind">To whom it was paid.</param>
    /// <param name="amount">Above nought.</param>
    /// <param name="paidOn">The day in Oslo.</param>
    /// <param name="invoiceNumber">Which invoice it was meant for; null for any.</param>
    public static void Book(CaseAtHand hand, LedgerEntryKind kind, Money amount, DateOnly paidOn, string? invoiceNumber)
    {
        hand.Case.RegisterPayment(
            kind,
            amount,
            paidOn,
            CoverageOrder.CostsInterestPrincipal,
            hand.Circumstances,
            hand.Occasion,
            hand.Case.Invoices.FirstOrDefault(one => one.InvoiceNumber == invoiceNumber)?.Id
        );
        hand.Case.CloseIfPaid(hand.Circumstances, hand.Occasion);
    }
}
