using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

/// <summary>
/// Something that moved an invoice's limitation, confirmed by a caseworker with evidence (foreldelsesloven §§ 14-22).
/// <see cref="NewExpiry"/> is set where a person entered the date because the law gives no computation.
/// </summary>
public sealed record LimitationEvent(
    Guid Id,
    Guid InvoiceId,
    LimitationInterruptionKind Kind,
    DateOnly HappenedOn,
    DateOnly? NewExpiry,
    string Basis,
    Guid? EvidenceDocumentId,
    Guid ConfirmedByUserId,
    DateTime ConfirmedAtUtc
);
