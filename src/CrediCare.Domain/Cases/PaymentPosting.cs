using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>
/// Books a payment: interest up to and including the day it took effect, then what the payment covers. A payment is
/// always booked; where a rate is missing it covers the interest that is known. One reported late, after interest for
/// the days since was posted, takes back what that interest was too high; what others had paid of it covers other parts.
/// </summary>
public static class PaymentPosting
{
    private const string LateReportReason = "PaymentReportedLate";

    /// <summary>
    /// The new rows, to be added together. <paramref name="kind"/> is a payment to us or straight to the creditor;
    /// <paramref name="firstInvoiceId"/> is the invoice that is covered before the others.
    /// </summary>
    public static IReadOnlyList<LedgerEntry> Post(
        LedgerPosting posting,
        LedgerEntryKind kind,
        Money amount,
        CoverageOrder order,
        IEnumerable<LedgerEntry> entries,
        IEnumerable<ClaimInvoice> invoices,
        LateInterestRates rates,
        InterestTerms? terms = null,
        Guid? firstInvoiceId = null
    )
    {
        ArgumentNullException.ThrowIfNull(posting);
        if (kind is not (LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a payment.");

        var ledger = entries.ToList();
        var claims = invoices.ToList();
        var counted = terms ?? InterestTerms.Default;
        var balance = Ledger.Balance(ledger, claims, rates, posting.EffectiveOn, counted);
        var interest = InterestPosting.KnownRows(posting, balance);
        var asOfThen = WithoutLaterInterest(balance, ledger, posting.EffectiveOn, rates, counted).With(firstInvoiceId);
        var payment = PaymentAllocation
            .Allocate(amount, asOfThen, order)
            .Select(part => posting.Row(kind, part.Component, -part.Amount, part.InvoiceId))
            .ToList();
        List<LedgerEntry> rows =
        [
            .. interest,
            .. payment,
            .. Corrections(posting, balance, ledger, payment, rates, counted, LateReportReason),
        ];
        var after = Ledger.Balance([.. ledger, .. rows], claims, rates, posting.EffectiveOn, counted);
        // Interest that a later payment covered and that is no longer owed covers something else.
        return [.. rows, .. ExcessPosting.SetOff(posting, after, order, LateReportReason)];
    }

    private static ClaimBalance With(this ClaimBalance balance, Guid? firstInvoiceId) =>
        balance with
        {
            Invoices = [.. balance.Invoices.OrderByDescending(invoice => invoice.Invoice.Id == firstInvoiceId)],
        };

    private static ClaimBalance WithoutLaterInterest(
        ClaimBalance balance,
        List<LedgerEntry> ledger,
        DateOnly effectiveOn,
        LateInterestRates rates,
        InterestTerms terms
    )
    {
        var invoices = balance
            .Invoices.Select(i =>
                i with
                {
                    InterestOutstanding = i.InterestOutstanding - LaterInterest(i, ledger, effectiveOn, rates, terms).Rounded(),
                }
            )
            .ToList();
        var taken = balance.Invoices.Sum(i => i.InterestOutstanding) - invoices.Sum(i => i.InterestOutstanding);
        return balance with
        {
            Invoices = invoices,
            Interest = balance.Interest with { Outstanding = balance.Interest.Outstanding - taken },
        };
    }

    /// <summary>What interest that is posted already becomes otherwise by rows that count from before it.</summary>
    internal static IEnumerable<LedgerEntry> Corrections(
        LedgerPosting posting,
        ClaimBalance balance,
        List<LedgerEntry> ledger,
        List<LedgerEntry> payment,
        LateInterestRates rates,
        InterestTerms terms,
        string reason
    ) =>
        from invoice in balance.Invoices
        let before = LaterInterest(invoice, ledger, posting.EffectiveOn, rates, terms)
        let after = LaterInterest(invoice, [.. ledger, .. payment], posting.EffectiveOn, rates, terms)
        let correction = (after - before).Rounded()
        where !correction.IsZero
        select posting.Row(
            LedgerEntryKind.InterestCorrection,
            LedgerComponent.Interest,
            correction,
            invoice.Invoice.Id,
            reason: reason
        );

    // Interest already posted for the days after the payment took effect, as the ledger's principal gives it.
    private static AccruedInterest LaterInterest(
        InvoiceBalance invoice,
        List<LedgerEntry> ledger,
        DateOnly effectiveOn,
        LateInterestRates rates,
        InterestTerms terms
    )
    {
        var first =
            effectiveOn.AddDays(1) > terms.FirstDay(invoice.Invoice.DueDate)
                ? effectiveOn.AddDays(1)
                : terms.FirstDay(invoice.Invoice.DueDate);
        var steps = Ledger.PrincipalSteps(invoice.Invoice, ledger, terms);
        return LateInterest.Accrue(steps, first, invoice.AccruesFrom.AddDays(-1), rates).Known;
    }
}
