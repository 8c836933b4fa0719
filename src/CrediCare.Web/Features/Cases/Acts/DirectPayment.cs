using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the debtor has paid straight to the creditor, whether a person or a program tells of it.</summary>
public static class DirectPayment
{
    /// <summary>What cannot be, by field of <see cref="DirectPaymentForm"/> and text; what was not said is asked for elsewhere.</summary>
    public static IEnumerable<(string Field, string Text)> ProblemsOn(
        Case one,
        Money? amount,
        DateOnly? paidOn,
        string? invoiceNumber,
        DateOnly today
    )
    {
        if (amount <= Money.Zero)
            yield return (nameof(DirectPaymentForm.Amount), "Amount_NotPositive");
        if (amount > RegistrationValidation.LargestAmount)
            yield return (nameof(DirectPaymentForm.Amount), "Amount_TooLarge");
        var invoice = InvoiceChoice.InvoiceOf(one, invoiceNumber);
        if (invoice is null)
            yield return (nameof(DirectPaymentForm.Invoice), "Invoice_Choose");
        if (paidOn > today)
            yield return (nameof(DirectPaymentForm.PaidOn), "PaidOn_Future");
        else if (paidOn < (invoice?.InvoiceDate ?? one.Invoices.Min(other => other.InvoiceDate)))
            yield return (nameof(DirectPaymentForm.PaidOn), "PaidOn_BeforeInvoice");
    }

    /// <summary>Books it; a claim that is paid is closed.</summary>
    public static Enum? Book(CaseAtHand hand, Money amount, DateOnly paidOn, string? invoiceNumber)
    {
        PaymentBooking.Book(hand, LedgerEntryKind.DirectPayment, amount, paidOn, invoiceNumber);
        return null;
    }
}
