namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>The keys of everything that is held on one person: the debtors that are this person, with each creditor, and what hangs on them.</summary>
public sealed record HeldKeys(
    IReadOnlyList<Guid> Debtors,
    IReadOnlyList<Guid> Cases,
    IReadOnlyList<Guid> Registrations,
    IReadOnlyList<Guid> Threads,
    IReadOnlyList<Guid> Documents,
    IReadOnlyList<Guid> Decisions
)
{
    /// <summary>What somebody may have looked at.</summary>
    public IReadOnlyList<Guid> All { get; } = [.. Debtors, .. Cases, .. Registrations, .. Threads, .. Documents, .. Decisions];
}
