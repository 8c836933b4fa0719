using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What a case owes as it is shown today.</summary>
public static class CaseBalances
{
    /// <summary>
    /// An open case as of today. A closed one bears no more interest and stands as it stood when it was closed, with what has been
    /// booked on it since.
    /// </summary>
    public static ClaimBalance Of(
        DateOnly? closedOn,
        IEnumerable<LedgerEntry> ledger,
        IEnumerable<ClaimInvoice> invoices,
        LateInterestRates rates,
        DateOnly today
    )
    {
        if (closedOn is not { } closed)
            return Ledger.BalanceOn(ledger, invoices, rates, today);
        List<LedgerEntry> rows = [.. ledger];
        return Ledger.Balance(rows, invoices, rates, closed, InterestTerms.Default) with
        {
            Day = rows.Select(entry => entry.BookedOn).Append(closed).Max(),
        };
    }
}
