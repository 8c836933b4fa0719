using CrediCare.Domain.Amounts;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Cases;

/// <summary>What many cases are added up by, kept with the rows it follows from so that nobody has to read those.</summary>
public sealed partial class Case
{
    /// <summary>
    /// What is left to pay by the rows booked so far, in øre, the excess kept out of it. Interest since the last posting comes on
    /// top, see <see cref="BalanceOn"/>.
    /// </summary>
    public long OutstandingOre { get; private set; }

    /// <summary>See <see cref="OutstandingOre"/>.</summary>
    public Money Outstanding => new(OutstandingOre);

    /// <summary>
    /// The due date that the claim's age is counted from: the oldest of the invoices with something left of them, and of all where
    /// nothing is.
    /// </summary>
    public DateOnly OverdueSince { get; private set; }

    /// <summary>How long the claim had been overdue when the case was opened.</summary>
    public OverdueAge AgeWhenOpened { get; private set; }

    // The one place where a row enters the ledger.
    private void Book(LedgerEntry entry)
    {
        _ledger.Add(entry);
        if (Cases.Ledger.IsPayment(entry) || entry.Kind == LedgerEntryKind.Reallocation)
            entry.CountAsPaid(PortfolioId);
        if (entry.Component != LedgerComponent.Excess)
            OutstandingOre += entry.Amount.Ore;
        if (entry.Component == LedgerComponent.Principal)
            RestateOverdueSince();
    }

    private void Book(IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries.ToList())
            Book(entry);
    }

    private void RestateOverdueSince() =>
        OverdueSince = _invoices
            .OrderBy(invoice =>
                _ledger
                    .Where(entry => entry.InvoiceId == invoice.Id && entry.Component == LedgerComponent.Principal)
                    .Sum(entry => entry.Amount)
                    .IsPositive
                    ? 0
                    : 1
            )
            .ThenBy(invoice => invoice.DueDate)
            .First()
            .DueDate;
}
