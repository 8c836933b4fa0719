using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Reports;

/// <summary>
/// What one payment brought for one invoice of a case, and whose it is. A payment that bounced has a line of its own, with the
/// opposite signs.
/// </summary>
/// <param name="BookedOn">The day it was booked, in Oslo.</param>
/// <param name="InvoiceNumber">The creditor's number; what belongs to the case as a whole is told at its first.</param>
/// <param name="PaidToCreditor">Whether the debtor paid the creditor straight, so that nothing is left to pay out.</param>
/// <param name="Principal">Of the invoice itself.</param>
/// <param name="Interest">Late interest, the creditor's.</param>
/// <param name="Costs">Reminder fees and legal costs, the creditor's.</param>
/// <param name="Fee">The agency's own fees.</param>
/// <param name="Vat">
/// The tax on those: on all that has been paid of them so far, less what was told before, so that the parts of a fee add up to the tax on the
/// whole of it and what is taken back comes to what was brought.
/// </param>
/// <param name="Excess">Paid too much; goes back to the debtor.</param>
/// <param name="HeldBack">Tax the creditor owes the agency.</param>
public sealed record RemittanceLine(
    DateOnly BookedOn,
    string InvoiceNumber,
    bool PaidToCreditor,
    Money Principal,
    Money Interest,
    Money Costs,
    Money Fee,
    Money Vat,
    Money Excess,
    Money HeldBack
)
{
    /// <summary>All that was paid.</summary>
    public Money Paid => Principal + Interest + Costs + Fee + Excess;

    /// <summary>
    /// What the creditor is paid out: its share less what is held back. Of what it was paid straight it has its share already, and
    /// owes the agency the fee.
    /// </summary>
    public Money PaidOut => PaidToCreditor ? -(Fee + HeldBack) : Principal + Interest + Costs - HeldBack;

    /// <summary>The lines of what was booked on a case from one day to another, both included.</summary>
    public static IEnumerable<RemittanceLine> Of(CaseHistory history, DateOnly from, DateOnly to, RemittanceTerms terms) =>
        PostingsOf(history, from, to, terms).Select(posting => posting.Line);

    /// <summary>As <see cref="Of"/>, each with the posting of the ledger that it tells of.</summary>
    public static IEnumerable<(Guid TransactionId, RemittanceLine Line)> PostingsOf(
        CaseHistory history,
        DateOnly from,
        DateOnly to,
        RemittanceTerms terms
    )
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(terms);
        var fees = new FeesCovered();
        var straight = history.Ledger.Where(row => row.Kind == LedgerEntryKind.DirectPayment).Select(row => row.Id).ToHashSet();
        foreach (var posting in Postings(history.Ledger))
        {
            var (before, covered) = fees.Take(posting);
            var paid = posting.Where(Moves).ToList();
            if (posting[0].BookedOn < from || posting[0].BookedOn > to || paid.Count == 0)
                continue;
            foreach (var (invoice, isFirst) in history.Invoices.Select((one, at) => (one, at == 0)))
            {
                var own = paid.Where(row => (row.InvoiceId ?? history.Invoices[0].Claim.Id) == invoice.Claim.Id).ToList();
                var (fee, vat) = isFirst ? (covered - before, terms.VatOf(covered) - terms.VatOf(before)) : default;
                if (own.Count == 0 && fee.IsZero)
                    continue;
                yield return (
                    posting[0].TransactionId,
                    new RemittanceLine(
                        posting[0].BookedOn,
                        invoice.Number,
                        paid.Exists(row => straight.Contains(row.ReversesId ?? row.Id)),
                        Sum(own, LedgerComponent.Principal),
                        Sum(own, LedgerComponent.Interest),
                        Sum(own, LedgerComponent.Fees) + Sum(own, LedgerComponent.LegalCosts) - fee,
                        fee,
                        vat,
                        Sum(own, LedgerComponent.Excess),
                        terms.HeldBack(vat)
                    )
                );
            }
        }
    }

    // What is moved from one part to others was paid before: it changes whose the payment is, and adds up to nothing.
    private static bool Moves(LedgerEntry row) => Cases.Ledger.IsPayment(row) || row.Kind == LedgerEntryKind.Reallocation;

    // What was charged in the same instant was there to be covered.
    private static IEnumerable<List<LedgerEntry>> Postings(IReadOnlyList<LedgerEntry> ledger) =>
        ledger
            .OrderBy(row => row.RecordedAtUtc)
            .ThenBy(row => row.Id)
            .GroupBy(row => row.TransactionId)
            .Select(posting => posting.ToList())
            .OrderBy(posting => posting[0].RecordedAtUtc)
            .ThenBy(posting => posting.Exists(Moves));

    private static Money Sum(List<LedgerEntry> rows, LedgerComponent component) =>
        -rows.Where(row => row.Component == component).Sum(row => row.Amount);

    /// <summary>
    /// Fees are covered in the order in which they were charged; whose each is follows from its kind. A credit takes away the first of
    /// those that nothing has covered yet, so that what is paid and what is taken back again always come to the same.
    /// </summary>
    private sealed class FeesCovered
    {
        private readonly List<(bool IsAgencys, Money Amount)> _charged = [];
        private Money _covered;
        private Money _agencys;

        /// <summary>Goes on by one posting.</summary>
        /// <returns>How much of the agency's own fees was covered before its payments, and how much after; less where they were taken back.</returns>
        public (Money Before, Money After) Take(List<LedgerEntry> posting)
        {
            foreach (var row in posting.Where(row => row.Component == LedgerComponent.Fees))
            {
                if (Moves(row))
                    _covered -= row.Amount;
                else if (row.Amount.IsPositive)
                    _charged.Add((row.Kind is LedgerEntryKind.CollectionFee or LedgerEntryKind.PaymentPlanFee, row.Amount));
                else
                    Credit(-row.Amount);
            }

            var before = _agencys;
            if (posting.Exists(Moves))
                _agencys = Agencys();
            return (before, _agencys);
        }

        private void Credit(Money amount)
        {
            var start = Money.Zero;
            for (var at = 0; at < _charged.Count && amount.IsPositive; at++)
            {
                var (isAgencys, charged) = _charged[at];
                var open = Money.Min(charged, Money.Max(Money.Zero, start + charged - _covered));
                var taken = Money.Min(open, amount);
                start += charged;
                _charged[at] = (isAgencys, charged - taken);
                // What is left of this one lies before what follows, as far as it is covered.
                start -= taken;
                amount -= taken;
            }

            for (var at = _charged.Count - 1; at >= 0 && amount.IsPositive; at--)
            {
                var taken = Money.Min(_charged[at].Amount, amount);
                _charged[at] = (_charged[at].IsAgencys, _charged[at].Amount - taken);
                amount -= taken;
            }
        }

        private Money Agencys()
        {
            var (sum, start) = (Money.Zero, Money.Zero);
            foreach (var (isAgencys, amount) in _charged)
            {
                if (isAgencys)
                    sum += Money.Max(Money.Zero, Money.Min(_covered - start, amount));
                start += amount;
            }

            return sum;
        }
    }
}
