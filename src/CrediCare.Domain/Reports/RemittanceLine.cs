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
/// <param name="Vat">The tax on those.</param>
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
    public static IEnumerable<RemittanceLine> Of(CaseHistory history, DateOnly from, DateOnly to, RemittanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(terms);
        var fees = new FeesCovered();
        foreach (var posting in Postings(history.Ledger))
        {
            var agencys = fees.Take(posting);
            if (posting[0].BookedOn < from || posting[0].BookedOn > to || !posting.Exists(Cases.Ledger.IsPayment))
                continue;
            var paid = posting.Where(Cases.Ledger.IsPayment).ToList();
            foreach (var (invoice, isFirst) in history.Invoices.Select((one, at) => (one, at == 0)))
            {
                var own = paid.Where(row => (row.InvoiceId ?? history.Invoices[0].Claim.Id) == invoice.Claim.Id).ToList();
                var fee = isFirst ? agencys : Money.Zero;
                if (own.Count == 0 && fee.IsZero)
                    continue;
                var vat = terms.VatOf(fee);
                yield return new RemittanceLine(
                    posting[0].BookedOn,
                    invoice.Number,
                    paid.Exists(row => row.Kind == LedgerEntryKind.DirectPayment),
                    Sum(own, LedgerComponent.Principal),
                    Sum(own, LedgerComponent.Interest),
                    Sum(own, LedgerComponent.Fees) + Sum(own, LedgerComponent.LegalCosts) - fee,
                    fee,
                    vat,
                    Sum(own, LedgerComponent.Excess),
                    terms.HeldBack(vat)
                );
            }
        }
    }

    private static IEnumerable<List<LedgerEntry>> Postings(IReadOnlyList<LedgerEntry> ledger) =>
        ledger
            .OrderBy(row => row.RecordedAtUtc)
            .ThenBy(row => row.Id)
            .GroupBy(row => row.TransactionId)
            .Select(posting => posting.ToList());

    private static Money Sum(List<LedgerEntry> rows, LedgerComponent component) =>
        -rows.Where(row => row.Component == component).Sum(row => row.Amount);

    /// <summary>Fees are covered in the order in which they were charged; whose each is follows from its kind.</summary>
    private sealed class FeesCovered
    {
        private readonly List<(bool IsAgencys, Money Amount)> _charged = [];
        private Money _covered;

        /// <summary>Goes on by one posting.</summary>
        /// <returns>What its payments covered of the agency's own fees; negative where they bounced.</returns>
        public Money Take(List<LedgerEntry> posting)
        {
            var agencys = Money.Zero;
            foreach (var row in posting.Where(row => row.Component == LedgerComponent.Fees))
            {
                if (Cases.Ledger.IsPayment(row))
                {
                    agencys += Between(_covered, _covered - row.Amount);
                    _covered -= row.Amount;
                }
                else if (row.Amount.IsPositive)
                {
                    _charged.Add((row.Kind is LedgerEntryKind.CollectionFee or LedgerEntryKind.PaymentPlanFee, row.Amount));
                }
                else
                {
                    _covered -= row.Amount;
                }
            }

            return agencys;
        }

        private Money Between(Money from, Money to)
        {
            if (to < from)
                return -Between(to, from);
            var (sum, start) = (Money.Zero, Money.Zero);
            foreach (var (isAgencys, amount) in _charged)
            {
                var end = start + amount;
                if (isAgencys)
                    sum += Money.Max(Money.Zero, Money.Min(to, end) - Money.Max(from, start));
                start = end;
            }

            return sum;
        }
    }
}
