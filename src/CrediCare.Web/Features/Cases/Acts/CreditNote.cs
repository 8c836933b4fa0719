using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the creditor credits, whether a person or a program does it; a claim that never was closes without cost.</summary>
public static class CreditNote
{
    /// <summary>What cannot be credited in part, by field of <see cref="CreditNoteForm"/> and text.</summary>
    public static IEnumerable<(string Field, string Text)> ProblemsOn(Case one, Money? amount, string? invoiceNumber)
    {
        if (amount is null)
            yield return (nameof(CreditNoteForm.Amount), "Amount_Required");
        if (amount <= Money.Zero)
            yield return (nameof(CreditNoteForm.Amount), "Amount_NotPositive");
        var invoice = InvoiceChoice.InvoiceOf(one, invoiceNumber);
        if (invoice is null)
            yield return (nameof(CreditNoteForm.Invoice), "Invoice_Choose");
        else if (amount > one.Creditable(invoice.Id))
            yield return (nameof(CreditNoteForm.Amount), "Amount_MoreThanPrincipal");
    }

    /// <summary>Credits it, or says what stands in the way.</summary>
    public static Enum? Book(CaseAtHand hand, CreditExtent extent, Money? part, string? invoiceNumber, string reason)
    {
        var one = hand.Case;
        var left = one.BalanceOn(hand.Occasion.Today, hand.Circumstances.Rates).Principal.Outstanding;
        var whole = extent == CreditExtent.Whole;
        var amount = whole ? left : part!.Value;
        var invoice = whole ? null : one.Invoices.FirstOrDefault(invoice => invoice.InvoiceNumber == invoiceNumber);
        if (
            amount > Money.Zero
            && one.RegisterCreditNote(amount, reason, hand.Circumstances, hand.Occasion, invoice?.Id).Refusal is { } refusal
        )
            return refusal;
        if (whole || (left > Money.Zero && amount >= left))
            return one.Close(ClosedReason.Credited, hand.Circumstances, hand.Occasion).Refusal;
        one.CloseIfPaid(hand.Circumstances, hand.Occasion);
        return null;
    }
}
