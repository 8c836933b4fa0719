using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What the rows of one posting share: they carry one transaction id, one booking day and one effective day, both
/// calendar dates in Europe/Oslo.
/// </summary>
public sealed record LedgerPosting(Guid CaseId, DateOnly BookedOn, DateOnly EffectiveOn, DateTime RecordedAtUtc)
{
    /// <summary>The rows of the posting have this in common.</summary>
    public Guid TransactionId { get; init; } = Guid.CreateVersion7();

    public LedgerEntry Row(
        LedgerEntryKind kind,
        LedgerComponent component,
        Money amount,
        Guid? invoiceId = null,
        DateOnly? interestThrough = null,
        string? reason = null,
        Guid? reversesId = null
    ) =>
        LedgerEntry.Create(
            CaseId,
            invoiceId,
            TransactionId,
            kind,
            component,
            amount,
            BookedOn,
            EffectiveOn,
            RecordedAtUtc,
            interestThrough,
            reason,
            reversesId
        );
}
