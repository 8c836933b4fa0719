namespace CrediCare.Data.Outbox;

/// <summary>
/// A mail to send, saved in the same transaction as its cause. What it says is composed from kind and facts when it is
/// sent; a link that opens an account is minted then and never stored.
/// </summary>
public sealed class OutboxMail
{
    private OutboxMail() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>Unique: a cause is mailed at most once, whoever runs the job and however often.</summary>
    public string Cause { get; private set; } = "";

    public MailKind Kind { get; private set; }
    public Guid? RecipientUserId { get; private set; }
    public string RecipientAddress { get; private set; } = "";
    public string Language { get; private set; } = "nb";

    /// <summary>Facts for the text, as JSON.</summary>
    public string Facts { get; private set; } = "{}";

    public OutboxState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime NextAttemptAtUtc { get; private set; }
    public DateTime? AttemptStartedAtUtc { get; private set; }
    public DateTime? SentAtUtc { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>How many attempts ended without anyone knowing whether the mail went; it was sent again.</summary>
    public int UnknownOutcomes { get; private set; }

    /// <summary>The mail that this one became a line of; null while it has not.</summary>
    public Guid? DigestId { get; private set; }

    /// <summary>The same for every attempt, so that a receiver can tell a repeat.</summary>
    public string MessageId(string domain) => $"<{Id:N}@{domain}>";

    public static OutboxMail Queue(
        string cause,
        MailKind kind,
        Guid? recipientUserId,
        string recipientAddress,
        string language,
        string facts,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Cause = cause,
            Kind = kind,
            RecipientUserId = recipientUserId,
            RecipientAddress = recipientAddress,
            Language = language,
            Facts = facts,
            CreatedAtUtc = nowUtc,
            NextAttemptAtUtc = nowUtc,
        };
}

/// <summary>Where a mail stands.</summary>
public enum OutboxState
{
    Pending,
    Sending,
    Sent,

    /// <summary>Refused for good, or tried as often as we try; a person may send it anew.</summary>
    GivenUp,

    /// <summary>There was nobody to send it to, nothing left to say, or a reader who does not want it, when its turn came.</summary>
    Discarded,

    /// <summary>Waits for its reader's next digest.</summary>
    Held,

    /// <summary>Has become a line in a digest, and is not sent by itself.</summary>
    Collected,
}

/// <summary>What a mail is about; each has a text in both languages.</summary>
public enum MailKind
{
    ActivateAccount,
    ResetPassword,
    PasswordWasReset,
    AssessmentAccepted,
    AssessmentRejected,
    RegistrationRefused,
    AccessGranted,
    SignedInOnNewDevice,
    PasskeyAdded,
    PasskeyRemoved,
    SecondFactorEnabled,
    SecondFactorDisabled,
    CodeUsedAgain,
    AdministratorAdded,
    ApplicationReceived,
    ApplicationQuestion,
    ApplicationRejected,
    DraftCanBeSent,
    MessageFromStaff,
    MessageFromCreditor,
    AccessChanged,
    SecondFactorRequired,
    ApiKeyMade,
    ApiKeyEndsSoon,
    ApiKeyRevoked,

    // To all administrators, whoever did it: what happens in the company's cases is told somewhere new.
    WebhookMade,
    WebhookMoved,

    /// <summary>To all administrators: the portal has paused one.</summary>
    WebhookPaused,
    AccessEnded,

    /// <summary>To the person, a week before their last day.</summary>
    AccessEndsSoon,

    /// <summary>To the administrators, a week before the last day of one of their users.</summary>
    UserAccessEndsSoon,

    /// <summary>To the administrators, twice a year.</summary>
    UsersToConfirm,

    // To all administrators of the company, whoever did it.
    BankAccountProposed,
    BankAccountConfirmed,
    BankAccountStopped,
    BankAccountRefused,
    BankAccountLapsed,
    BankAccountInForce,
    CompanyIdentityChanged,

    /// <summary>Something waits for the creditor's answer; to those who may give it.</summary>
    DecisionAsked,

    // To those who work with the portfolio's cases.
    DecisionLapsed,
    InstallmentMissed,
    PauseEnded,
    CaseReopened,
    LimitationNear,

    // To everyone who may read them, one a person.
    StatusReports,
    RemittanceReports,

    /// <summary>To whoever has asked for a report to be made by itself.</summary>
    OwnReports,

    /// <summary>To the agency's administrators: the watch has noticed something.</summary>
    OddDoings,

    /// <summary>What a person wants to have once a day, in one mail.</summary>
    DailyDigest,
}
