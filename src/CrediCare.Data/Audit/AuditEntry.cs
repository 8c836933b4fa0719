namespace CrediCare.Data.Audit;

/// <summary>
/// Who did or looked at what. Appended, never changed, and sealed within the hour (<see cref="AuditSeal"/>). Personal facts lie
/// in <see cref="AuditPersonalFacts"/>, outside the seal, so that they can be purged and the entry can stay.
/// </summary>
public sealed record AuditEntry(
    Guid Id,
    DateTime AtUtc,
    Guid? UserId,
    bool ByStaff,
    AuditAction Action,
    string SubjectType,
    Guid? SubjectId,
    Guid? CreditorId,
    string? Detail
)
{
    /// <summary>The seal of an entry that has none yet.</summary>
    public const long Unsealed = 0;

    /// <summary>The number of the seal it lies under; the one thing that is written on an entry later.</summary>
    public long Seal { get; private init; } = Unsealed;
}

/// <summary>The personal part of an audit entry: network address and browser.</summary>
public sealed record AuditPersonalFacts(Guid EntryId, string? RemoteAddress, string? UserAgent);

/// <summary>What was done.</summary>
public enum AuditAction
{
    SignedIn,
    SignInFailed,
    SignedOut,
    SessionEnded,
    AccountActivated,
    PasswordReset,
    PasswordChanged,
    SecondFactorEnabled,
    SecondFactorDisabled,
    RecoveryCodesMade,
    IdentityConfirmed,
    SecondFactorRequired,
    SecondFactorNotRequired,
    PasskeyAdded,
    PasskeyRenamed,
    PasskeyRemoved,
    CompanySwitched,
    Viewed,

    /// <summary>One look by staff at a page of lines that name people: how many, and what was asked for.</summary>
    Listed,
    Downloaded,
    Registered,
    TakenBack,
    Assessed,
    CreditorCreated,
    ApplicationAskedBack,
    ApplicationApproved,
    ApplicationRejected,
    PackageOffered,
    PackageEnded,
    AgreementPublished,
    UserInvited,
    AccessTakenUp,
    AccessChanged,
    AccessEnded,
    UsersConfirmed,
    JobStarted,
    MailRead,
    HelpArticleChanged,
    MessageWritten,
    CasePaused,
    CaseResumed,
    CaseWithdrawn,
    DirectPaymentReported,
    CreditNoteRegistered,
    DisputeOpened,
    DocumentAdded,
    DebtorDetailsChanged,
    GuardianNamed,
    BankruptcyReported,
    CreditorAsked,
    AnswerTakenIn,
    NoteWritten,

    /// <summary>For the caseworkers alone; the company's log leaves it out.</summary>
    InternalNoteWritten,
    PaymentRecorded,
    LetterRecorded,
    PlanProposed,
    DisputeStatementAdded,
    DisputeDecided,
    DisputeReopened,
    LegalStepRequested,
    LegalStepFiled,
    LegalStepEnded,
    RatesAdded,
    AttachmentRecorded,
    AcknowledgementRecorded,
    DeclarationRequested,
    SurveillanceStarted,
    CaseClosed,
    CaseReopened,
    DecisionAnswered,
    DecisionAssigned,
    ThreadClosed,
    CompanyDetailsChanged,
    MemberRightsChanged,

    /// <summary>Name or organisation number, by staff.</summary>
    CompanyIdentityChanged,
    BankAccountProposed,
    BankAccountConfirmed,
    BankAccountStopped,
    BankAccountRefused,
    BankAccountLapsed,
    BankAccountInForce,

    /// <summary>A caseworker took something on the desk, gave it to a colleague or let it go; in no company's log.</summary>
    DeskAssigned,

    /// <summary>A caseworker saw that the night had refused a registration; in no company's log.</summary>
    RefusalSeen,

    /// <summary>Money came in whose case is not known; in no company's log, as the two below.</summary>
    PaymentReceived,
    PaymentToBeReturned,
    PaymentTakenUp,

    /// <summary>What was paid too much on a case has been paid back.</summary>
    RefundRecorded,
    FeePosted,
    InterestPosted,

    /// <summary>A wrong charge on a case was taken back.</summary>
    ChargeReversed,

    /// <summary>Money whose case is not known has been paid back; in no company's log.</summary>
    PaymentReturned,

    ApiKeyMade,
    ApiKeyReplaced,
    ApiKeyRevoked,
    WebhookMade,
    WebhookChanged,
    WebhookPaused,
    WebhookResumed,
    WebhookSecretRenewed,
    WebhookDeleted,

    /// <summary>Deliveries were asked for once more.</summary>
    WebhookReplayed,
    WebhookTried,

    /// <summary>What staff say about a day of the client funds; in no company's log, as the two below.</summary>
    ClientFundsBalanceEntered,
    ClientFundsExplained,
    ClientFundsAcknowledged,

    /// <summary>What staff do with payment orders; in no company's log, as those below.</summary>
    PaymentOrderPrepared,
    PaymentOrderApproved,
    PaymentOrderCancelled,
    PaymentOrderSent,
    PaymentOrderFailed,

    /// <summary>A caseworker entered where what was paid too much goes back to.</summary>
    RefundAccountEntered,

    /// <summary>Somebody left the agency; in no company's log.</summary>
    StaffAccessEnded,

    /// <summary>A file of payments was handed in or taken from the folder; in no company's log, as the one below.</summary>
    PaymentFileReceived,

    /// <summary>A caseworker has looked at a file of payments that asked for it.</summary>
    PaymentFileSeen,

    /// <summary>A payment on a case was taken back.</summary>
    PaymentTakenBack,

    /// <summary>A file of invoices was uploaded; how many rows.</summary>
    FileUploaded,

    /// <summary>Its rows were sent; each registration has an entry of its own.</summary>
    FileSent,
    FileTakenBack,
    FileDiscarded,
    PayoutConfirmed,
    PayoutReturned,
    PayoutAccountSeen,
    RefundCameBack,

    /// <summary>Of a payment order whose file the bank may have; in no company's log.</summary>
    PaymentOrderStopSaid,
    PaymentOrderStopTakenBack,

    /// <summary>What came in is the agency's own, as a caseworker says; in no company's log.</summary>
    PaymentIsOwnMoney,

    /// <summary>An administrator has seen what a retention rule would remove and lets it, or takes that back; in no company's log, as the one below.</summary>
    RetentionApproved,
    RetentionStopped,

    /// <summary>The retention job removed so many of a kind.</summary>
    RetentionCarriedOut,

    /// <summary>All that is held on a debtor was handed out; in the log of each creditor that has the person as a debtor.</summary>
    DebtorHandedOut,

    /// <summary>The watch has counted more of something than work gives reason to; in no company's log.</summary>
    OddDoingNoticed,

    /// <summary>What the law lets go of a debtor was deleted: why, how many cases went and how many stay.</summary>
    DebtorDeleted,
}
