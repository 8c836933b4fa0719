using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Shared;

/// <summary>A case as a line in a list. What it comes to is worked out for the day that <see cref="CaseBalances"/> names.</summary>
/// <param name="LimitationOn">The last day to act, past weekends and holidays; none for a closed case or while nothing runs.</param>
/// <param name="IsTimeBarred">That day has passed.</param>
public sealed record CaseRow(
    string CaseNumber,
    string DebtorName,
    string PortfolioName,
    string CreditorName,
    CaseStage Stage,
    CaseHold Holds,
    ClosedReason? ClosedReason,
    DateOnly OpenedOn,
    DateOnly? LimitationOn,
    bool IsTimeBarred,
    ClaimBalance Balance
)
{
    public string Kid { get; init; } = "";
    public DateOnly? ClosedOn { get; init; }
    public string? DebtorOrganisationNumber { get; init; }

    /// <summary>What the creditor calls its invoices, and what it calls them by besides; read for files only.</summary>
    public string InvoiceNumbers { get; init; } = "";

    public string OwnReferences { get; init; } = "";

    /// <summary>When the oldest of them was due.</summary>
    public DateOnly? OldestDue { get; init; }

    public DebtorKind DebtorKind { get; init; }
    public string CreditorPublicId { get; init; } = "";

    /// <summary>All that is left to pay.</summary>
    public Money Outstanding => Balance.Total;

    public DateOnly? InterestKnownThrough => Balance.InterestKnownThrough;

    /// <summary>The one badge of a list: why it was closed, else the hold that stops it or waits, else the stage.</summary>
    public Enum Badge =>
        Stage == CaseStage.Closed && ClosedReason is { } reason ? reason
        : Stopping.Cast<CaseHold?>().FirstOrDefault(hold => Holds.HasFlag(hold!.Value)) is { } hold ? hold
        : Stage;

    private static readonly CaseHold[] Stopping =
    [
        CaseHold.Disputed,
        CaseHold.PausedByCreditor,
        CaseHold.PlanAwaitingApproval,
        CaseHold.AwaitingCreditor,
        CaseHold.PlanBreached,
        CaseHold.PlanActive,
    ];
}

/// <summary>A list of cases; the company is named where the reader has several, the portfolio where there is more than one.</summary>
public sealed record CaseTable(
    IReadOnlyList<CaseRow> Rows,
    bool ShowsCreditor,
    bool ShowsPortfolio,
    CaseTableSorting? Sorting = null,
    bool IsWhole = false
)
{
    /// <summary>The creditor worked for now, where the list is about several: a case of another one is opened by changing to it.</summary>
    public string? CurrentCreditor { get; init; }

    /// <summary>All against the same debtor: a line is named by its case.</summary>
    public bool OfOneDebtor { get; init; }

    public Money Sum => Rows.Select(row => row.Outstanding).Aggregate(Money.Zero, (sum, amount) => sum + amount);
}

/// <summary>How the list is sorted, and the addresses that sort it otherwise.</summary>
public sealed record CaseTableSorting(CaseSort Current, Func<CaseSort, string> AddressOf);

/// <summary>The orders a list of cases can have.</summary>
public enum CaseSort
{
    Newest,
    Oldest,
    Debtor,
    Limitation,

    /// <summary>By what is left to pay as far as it is booked.</summary>
    Largest,
    Smallest,
}
