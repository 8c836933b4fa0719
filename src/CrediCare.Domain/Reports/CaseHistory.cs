using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Reports;

/// <summary>What a report reads of a case: enough to say how it stood on any past day.</summary>
/// <param name="CaseNumber">"2026-004187-4".</param>
/// <param name="DebtorName">As the debtor is called now.</param>
/// <param name="Limitation">The last day to act against limitation as it is known now; null where none is near.</param>
/// <param name="Invoices">Its invoices, the one that was due first first.</param>
/// <param name="Ledger">All its rows, in any order.</param>
/// <param name="Events">All that happened, in the order in which it was recorded.</param>
public sealed record CaseHistory(
    string CaseNumber,
    string DebtorName,
    DateOnly? Limitation,
    IReadOnlyList<CaseInvoice> Invoices,
    IReadOnlyList<LedgerEntry> Ledger,
    IReadOnlyList<CaseHappening> Events
)
{
    /// <summary>
    /// How it stood at the end of a day: stage and holds by the last recorded of what had happened by then, money by what was booked
    /// by then. Null before it was opened.
    /// </summary>
    public CaseStanding? On(DateOnly day, LateInterestRates rates)
    {
        if (Events.LastOrDefault(one => one.HappenedOn <= day) is not { } last)
            return null;
        var closing =
            last.Stage == CaseStage.Closed ? Events.Last(one => one.Kind == CaseEventKind.Closed && one.HappenedOn <= day) : null;
        return new CaseStanding(
            day,
            last.Stage,
            last.Holds,
            closing is null ? null : Enum.Parse<ClosedReason>(closing.Detail!),
            closing?.HappenedOn,
            CaseBalances.Of(
                closing?.HappenedOn,
                Ledger.Where(row => row.BookedOn <= day),
                Invoices.Select(one => one.Claim),
                rates,
                day
            )
        );
    }

    /// <summary>The creditor's numbers of its invoices.</summary>
    public string InvoiceNumbers => string.Join(", ", Invoices.Select(one => one.Number));

    /// <summary>The creditor's own reference, of the first invoice that has one.</summary>
    public string? OwnReference => Invoices.Select(one => one.OwnReference).FirstOrDefault(reference => reference is not null);

    /// <summary>The day it was opened.</summary>
    public DateOnly OpenedOn => Events[0].HappenedOn;

    /// <summary>The due date that its age is counted from: the oldest of those with something left of the invoice.</summary>
    public DateOnly AgesFrom(ClaimBalance balance) =>
        balance
            .Invoices.OrderBy(one => one.PrincipalOutstanding.IsPositive ? 0 : 1)
            .ThenBy(one => one.Invoice.DueDate)
            .First()
            .Invoice.DueDate;

    /// <summary>The last time by a day that something of a kind happened.</summary>
    public DateOnly? LastOf(DateOnly day, params ReadOnlySpan<CaseEventKind> kinds)
    {
        for (var at = Events.Count - 1; at >= 0; at--)
            if (Events[at].HappenedOn <= day && kinds.Contains(Events[at].Kind))
                return Events[at].HappenedOn;
        return null;
    }
}

/// <summary>An invoice of a case, as far as reports go.</summary>
public sealed record CaseInvoice(ClaimInvoice Claim, string Number, string? OwnReference);

/// <summary>An event of a case, as far as reports go.</summary>
public sealed record CaseHappening(CaseEventKind Kind, DateOnly HappenedOn, CaseStage Stage, CaseHold Holds, string? Detail);

/// <summary>How a case stood at the end of a day.</summary>
public sealed record CaseStanding(
    DateOnly Day,
    CaseStage Stage,
    CaseHold Holds,
    ClosedReason? ClosedReason,
    DateOnly? ClosedOn,
    ClaimBalance Balance
)
{
    public bool IsOpen => Stage != CaseStage.Closed;

    /// <summary>What is still claimed: nothing in a closed case, whatever was left.</summary>
    public Amounts.Money Claimed => IsOpen ? Balance.Total : Amounts.Money.Zero;
}
