namespace CrediCare.Domain.Cases;

/// <summary>The day a case's claim is shown as of.</summary>
public static class CaseBalances
{
    /// <summary>
    /// Today while it is open. A closed claim stands as it stood when it was closed, or as the last row booked since left it.
    /// </summary>
    public static DateOnly DayOf(DateOnly? closedOn, IEnumerable<LedgerEntry> ledger, DateOnly today) =>
        closedOn is not { } closed ? today : ledger.Select(entry => entry.BookedOn).Append(closed).Max();
}
