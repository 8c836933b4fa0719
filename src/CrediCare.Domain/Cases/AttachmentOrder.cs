namespace CrediCare.Domain.Cases;

/// <summary>What the enforcement officer decided (utlegg). Never a file: a file is a Document.</summary>
public sealed record AttachmentOrder(
    Guid Id,
    Guid CaseId,
    AttachmentOrderKind Kind,
    DateOnly DecidedOn,
    DateOnly? EndsOn,
    string? Basis
);

public enum AttachmentOrderKind
{
    EarningsAttachment,
    Lien,
    NothingToAttach,
}
