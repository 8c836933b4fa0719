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

/// <summary>The enforcement officer's decision as a caseworker enters it.</summary>
/// <param name="Kind">What came of the petition.</param>
/// <param name="On">The day it was decided, in Oslo.</param>
/// <param name="EndsOn">The last day of a deduction from earnings; null where none is set.</param>
/// <param name="NewLimitation">The unmoved day the claim becomes time-barred now, by the caseworker's own assessment.</param>
public sealed record AttachmentDecision(AttachmentOrderKind Kind, DateOnly On, DateOnly? EndsOn, DateOnly NewLimitation);

/// <summary>A decision that was taken in, with the limitation it moves; all of it is saved together with the case.</summary>
public sealed record AttachmentRuling(AttachmentOrder Order, IReadOnlyList<LimitationEvent> Interruptions);

public enum AttachmentOrderKind
{
    /// <summary>Only a person has earnings, also one who runs a business.</summary>
    EarningsAttachment,
    Lien,
    NothingToAttach,
}
