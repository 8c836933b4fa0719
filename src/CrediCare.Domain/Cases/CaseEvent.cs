namespace CrediCare.Domain.Cases;

/// <summary>
/// Something that happened to a case. It carries the stage and holds as they were afterwards, so that a report can
/// say how a case stood on any past day.
/// </summary>
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
    string? Detail);

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
}
