using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// Books money, whatever holds the case and also when it is closed. What is too much becomes excess.
    /// <paramref name="kind"/> is a payment to us or straight to the creditor; it takes effect on <paramref name="paidOn"/>.
    /// One that was meant for an invoice covers that one before the others.
    /// </summary>
    /// <returns>The posting.</returns>
    public Guid RegisterPayment(
        LedgerEntryKind kind,
        Money amount,
        DateOnly paidOn,
        CoverageOrder order,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        Guid? invoiceId = null
    )
    {
        var posting = Posting(occasion) with { EffectiveOn = paidOn };
        Book(
            PaymentPosting.Post(
                posting,
                kind,
                amount,
                order,
                _ledger,
                ClaimInvoices,
                circumstances.Rates,
                firstInvoiceId: invoiceId
            )
        );
        RestateExcess(occasion.Today);
        RestateLimitation(circumstances.Interruptions);
        Record(
            kind == LedgerEntryKind.Payment ? CaseEventKind.PaymentReceived : CaseEventKind.DirectPaymentReported,
            occasion.Today,
            occasion,
            order.ToString(),
            posting.TransactionId
        );
        return posting.TransactionId;
    }

    /// <summary>
    /// The creditor takes back a part of the principal, or all of it; of one invoice, or the oldest first. Where it was paid
    /// already, the payment is first set against what is still owed, and what is then too much is to be paid back.
    /// </summary>
    public Outcome<CaseRefusal> RegisterCreditNote(
        Money amount,
        string reason,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        Guid? invoiceId = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (amount > Creditable(invoiceId))
            return CaseRefusal.MoreThanPrincipal;
        var posting = Posting(occasion);
        var credited = BalanceOn(occasion.Today, circumstances.Rates)
            .Invoices.Where(invoice => invoiceId is null || invoice.Invoice.Id == invoiceId)
            .ToList();
        // What is unpaid is taken back first, of each invoice; then what was paid, which is set free.
        List<(Guid Id, Money Most)> parts =
        [
            .. credited.Select(one => (one.Invoice.Id, one.PrincipalOutstanding)),
            .. credited.Select(one => (one.Invoice.Id, Creditable(one.Invoice.Id) - one.PrincipalOutstanding)),
        ];
        foreach (var (id, most) in parts)
        {
            var part = Money.Min(amount, most);
            if (part <= Money.Zero)
                continue;
            Book(posting.Row(LedgerEntryKind.CreditNote, LedgerComponent.Principal, -part, id, reason: reason));
            amount -= part;
        }

        SetFree(posting, circumstances.Rates);
        RestateLimitation(circumstances.Interruptions);
        Record(CaseEventKind.CreditNoteRegistered, occasion.Today, occasion, reason, posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>
    /// The day a payment of this amount, made on this day, was booked already, to us or straight to the creditor; null where none
    /// was. People who report the same payment twice seldom mean two.
    /// </summary>
    public DateOnly? BookedAlready(Money amount, DateOnly paidOn) =>
        _ledger
            .Where(entry => entry.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment && entry.EffectiveOn == paidOn)
            .GroupBy(entry => entry.TransactionId)
            .Where(posting => -posting.Sum(entry => entry.Amount) == amount)
            .Min(posting => (DateOnly?)posting.First().BookedOn);

    /// <summary>
    /// What is left to take back of the principal, of one invoice or of all: what was claimed less what has been credited,
    /// whether or not it has been paid.
    /// </summary>
    public Money Creditable(Guid? invoiceId) =>
        _ledger
            .Where(entry =>
                entry.Component == LedgerComponent.Principal
                && entry.Kind is LedgerEntryKind.Principal or LedgerEntryKind.CreditNote or LedgerEntryKind.Waiver
                && (invoiceId is null || entry.InvoiceId == invoiceId)
            )
            .Sum(entry => entry.Amount);

    // What had paid what is now taken back covers what is still owed, the interest up to today among that; the rest is excess.
    private void SetFree(LedgerPosting posting, LateInterestRates rates)
    {
        var balance = BalanceOn(posting.BookedOn, rates);
        if (!ExcessPosting.TooMuch(balance).Any())
            return;
        Book(InterestPosting.KnownRows(posting, balance));
        SetOff(posting, balance);
    }

    // A claim that was credited never should have cost the debtor anything: what is left of interest, fees and costs goes.
    private Guid? WaiveRest(LateInterestRates rates, CaseOccasion occasion)
    {
        var balance = BalanceOn(occasion.Today, rates);
        var posting = Posting(occasion);
        List<LedgerEntry> rows =
        [
            .. InterestPosting.KnownRows(posting, balance),
            .. balance.Invoices.SelectMany(invoice =>
                Waiver(posting, LedgerComponent.Interest, invoice.InterestOutstanding, invoice.Invoice.Id)
            ),
            .. Waiver(posting, LedgerComponent.Fees, balance.Fees.Outstanding, null),
            .. Waiver(posting, LedgerComponent.LegalCosts, balance.LegalCosts.Outstanding, null),
        ];
        Book(rows);
        return rows.Count == 0 ? null : posting.TransactionId;
    }

    private static IEnumerable<LedgerEntry> Waiver(
        LedgerPosting posting,
        LedgerComponent component,
        Money left,
        Guid? invoiceId
    ) =>
        left > Money.Zero
            ? [posting.Row(LedgerEntryKind.Waiver, component, -left, invoiceId, reason: nameof(Cases.ClosedReason.Credited))]
            : [];
}
