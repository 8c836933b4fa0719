namespace CrediCare.Domain.Cases;

/// <summary>
/// Something that happened to a case. It carries the stage and holds as they were afterwards, so that a report can
/// say how a case stood on any past day: by the last recorded of those that had happened by then.
/// </summary>
/// <param name="CreditorId">The case's, which never changes.</param>
/// <param name="PortfolioId">The case's, which never changes.</param>
/// <param name="HappenedOn">The day in Oslo: for a letter or a filing the day it was sent, for money the day it was booked.</param>
/// <param name="Detail">
/// For a letter its deadline and for an interruption the new end (yyyy-MM-dd), for closing the <see cref="ClosedReason"/>, for the
/// end of a legal step the <see cref="LegalStepOutcome"/>, for attachment the <see cref="AttachmentOrderKind"/>, for
/// opening the receipt number, for a filing the authority, for a plan its number of instalments, for
/// details of the debtor the key of what they were before, silence the kind of decision, for a signature the name, for a refund
/// its reference, for interest the last day it covers (yyyy-MM-dd); else what a person wrote.
/// </param>
/// <param name="TransactionId">The ledger posting that came with it.</param>
public sealed record CaseEvent(
    Guid Id,
    Guid CaseId,
    Guid CreditorId,
    Guid PortfolioId,
    CaseEventKind Kind,
    DateOnly HappenedOn,
    DateTime RecordedAtUtc,
    Guid? ActorUserId,
    CaseAudience Audience,
    CaseStage StageAfter,
    CaseHold HoldsAfter,
    string? Detail,
    Guid? TransactionId = null
)
{
    /// <summary>
    /// Where it stands among all that happened to the creditor's cases, in the order in which it became known; given when somebody
    /// first asks, and never changed. Those that became known together have the same.
    /// </summary>
    public long? FeedNumber { get; private init; }
}

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

    /// <summary>One side said something more in a dispute.</summary>
    DisputeStatementAdded,
    DisputeReopened,

    /// <summary>The creditor said no to a plan, with a proposal of its own.</summary>
    PlanCountered,

    LegalStepRequested,
    LegalStepApproved,
    LegalStepRejected,
    ForcedSaleFiled,
    EstateClaimFiled,

    DeclarationRequested,
    DeclarationSigned,
    DeclarationRejected,

    /// <summary>The creditor was silent, and what had been announced happened.</summary>
    DecisionLapsed,

    /// <summary>A caseworker took a question back.</summary>
    DecisionWithdrawn,

    /// <summary>Someone has told us that the debtor is bankrupt.</summary>
    BankruptcyReported,

    /// <summary>A legal step that was filed has ended.</summary>
    LegalStepEnded,

    /// <summary>What was paid too much has been paid back.</summary>
    RefundPaid,

    /// <summary>A caseworker charged a fee beside those that letters and filings carry.</summary>
    FeePosted,
    InterestPosted,

    /// <summary>A caseworker took a wrong charge back.</summary>
    ChargeReversed,

    /// <summary>A payment was taken back, by the bank or because it was booked by mistake.</summary>
    PaymentTakenBack,

    /// <summary>What had been paid back did not reach the payer: it is to be paid back again.</summary>
    RefundCameBack,
}
