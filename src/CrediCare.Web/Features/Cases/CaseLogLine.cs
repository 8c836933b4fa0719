using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

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
    CaseActor? Actor,
    string? Detail,
    Money? Change,
    IReadOnlyList<LedgerEntry> Covered
);

/// <summary>Who did it; nobody is the portal itself.</summary>
public sealed record CaseActor(string Name, bool IsStaff);
