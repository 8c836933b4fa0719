using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Cases;

/// <summary>
/// Something that happened, with the money that moved. A ledger posting that no event tells of is a line of its own, named
/// by what it posted.
/// </summary>
public sealed record CaseLogLine(
    CaseLogKind Kind,
    CaseEventKind? Event,
    LedgerEntryKind? Posting,
    DateOnly On,
    DateTime RecordedAtUtc,
    Guid? ActorUserId,
    string? Detail,
    Money? Change,
    IReadOnlyList<LedgerEntry> Covered
)
{
    /// <summary>Who did it, once the people of all lines are read.</summary>
    public CaseActor? Actor { get; init; }

    /// <summary>A note, a message or a document is a line of its own; null for what happened and what was posted.</summary>
    public CaseLogPaper? Paper { get; init; }

    /// <summary>What was new about the debtor, where that is what happened.</summary>
    public CaseContactChange? Contact { get; init; }

    /// <summary>The row that was taken back, where that is what happened.</summary>
    public LedgerEntry? Reversed { get; init; }

    /// <summary>The plan the creditor proposed instead, where figures were named.</summary>
    public CounterPlan? Counter { get; init; }
}

/// <summary>What a person put into the case.</summary>
/// <param name="Text">A note or a message; null for a document.</param>
/// <param name="DocumentPublicId">Where a document is fetched; null for the others.</param>
/// <param name="FileName">What the document is called.</param>
/// <param name="IsInternal">For staff only.</param>
public sealed record CaseLogPaper(string? Text, string? DocumentPublicId, string? FileName, bool IsInternal);
