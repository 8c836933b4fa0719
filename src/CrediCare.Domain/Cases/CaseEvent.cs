namespace CrediCare.Domain.Cases;

/// <summary>
/// Something that happened to a case. It carries the stage and holds as they were afterwards, so that a report can
/// say how a case stood on any past day: by the last recorded of those that had happened by then.
/// </summary>
/// <param name="HappenedOn">The day in Oslo: for a letter or a filing the day it was sent, for money the day it was booked.</param>
/// <param name="Detail">
/// For a letter its deadline and for an interruption the new end (yyyy-MM-dd), for closing the <see cref="ClosedReason"/>, for
/// opening the receipt number, for a filing the authority, for a plan its number of instalments; else what a person wrote.
/// </param>
/// <param name="TransactionId">The ledger posting that came with it.</param>
public sealed record CaseEvent(
    Guid Id,
    Guid CaseId,
    CaseEventKind Kind,
    DateOnly HappenedOn,
    DateTime RecordedAtUtc,
    Guid? ActorUserId,
    CaseAudience Audience,
    CaseStage StageAfter,
    CaseHold HoldsAfter,
    string? Detail,
    Guid? TransactionId = null
);

/// <summary>Who may read an event or a note.</summary>
public enum CaseAudience
{
    Creditor,
    StaffOnly,
}

/// <summary>What happened.</summary>
public enum CaseEventKind
{
    Opened,
    InvoiceAdded,
    NoticeSent,
    DemandSent,
    LegalActionNoticeSent,
    HeavyFeeApplied,
    PaymentReceived,
    DirectPaymentReported,
    CreditNoteRegistered,
    Paused,
    Resumed,
    DisputeOpened,
    DisputeClosed,
    PlanProposed,
    PlanApproved,
    PlanRejected,
    PlanBreached,
    PlanCompleted,
    QuestionAsked,
    QuestionAnswered,
    ConciliationFiled,
    EnforcementFiled,
    BankruptcyFiled,
    AttachmentDecided,
    LimitationInterrupted,
    SurveillanceStarted,
    DetailsChanged,
    Closed,
    Reopened,

    /// <summary>A caseworker let an old claim through; beside the opening, or the adding of the invoice.</summary>
    AcceptedAfterAssessment,
}
