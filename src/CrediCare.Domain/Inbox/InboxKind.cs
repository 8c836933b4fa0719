using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Inbox;

/// <summary>What an inbox item tells.</summary>
public enum InboxKind
{
    RegistrationRefused,
    AssessmentAccepted,
    AssessmentRejected,

    /// <summary>The day someone asked to be reminded of has come.</summary>
    DraftCanBeSent,
    MessageReceived,

    /// <summary>Half a year has gone: are the users still right?</summary>
    UsersToConfirm,

    /// <summary>Something waits for the creditor.</summary>
    DecisionAsked,

    /// <summary>Nobody answered in time, and what was announced has happened.</summary>
    DecisionLapsed,

    /// <summary>An instalment was not paid, and the plan is broken.</summary>
    InstallmentMissed,

    /// <summary>The creditor's pause is over.</summary>
    PauseEnded,

    /// <summary>A payment that closed a case was taken back, and the case is open again.</summary>
    CaseReopened,

    /// <summary>A claim will soon be time-barred.</summary>
    LimitationNear,

    /// <summary>How a portfolio stands at the end of a month.</summary>
    StatusReport,

    /// <summary>How all of a creditor's portfolios stand at the end of a month.</summary>
    StatusSummary,

    /// <summary>What was paid in and is paid out for a week.</summary>
    RemittanceReport,

    /// <summary>A report that the person asked for.</summary>
    OwnReport,

    /// <summary>A file that the person uploaded has been looked over.</summary>
    UploadJudged,

    /// <summary>A file that the person uploaded has been sent.</summary>
    UploadSent,

    /// <summary>The portal has paused a webhook, because its receiver is gone or has not answered for a day.</summary>
    WebhookPaused,
}

/// <summary>What the reader of an inbox tells apart.</summary>
public enum InboxGroup
{
    /// <summary>Reports, with files to take home.</summary>
    Reports,

    /// <summary>What became of registrations and drafts.</summary>
    Registrations,

    /// <summary>What happened in cases.</summary>
    Cases,

    /// <summary>What waits, or waited, for an answer.</summary>
    Decisions,

    /// <summary>Conversations and users.</summary>
    Messages,
}

/// <summary>What follows from the kind of an item.</summary>
public static class InboxKinds
{
    public static InboxGroup Group(this InboxKind kind) =>
        kind switch
        {
            InboxKind.StatusReport or InboxKind.StatusSummary or InboxKind.RemittanceReport or InboxKind.OwnReport =>
                InboxGroup.Reports,
            InboxKind.RegistrationRefused
            or InboxKind.AssessmentAccepted
            or InboxKind.AssessmentRejected
            or InboxKind.DraftCanBeSent
            or InboxKind.UploadJudged
            or InboxKind.UploadSent => InboxGroup.Registrations,
            InboxKind.InstallmentMissed or InboxKind.PauseEnded or InboxKind.CaseReopened or InboxKind.LimitationNear =>
                InboxGroup.Cases,
            InboxKind.DecisionAsked or InboxKind.DecisionLapsed => InboxGroup.Decisions,
            InboxKind.MessageReceived or InboxKind.UsersToConfirm or InboxKind.WebhookPaused => InboxGroup.Messages,
        };

    /// <summary>What tells of a report.</summary>
    public static InboxKind Of(ReportKind report) =>
        report switch
        {
            ReportKind.Status => InboxKind.StatusReport,
            ReportKind.StatusSummary => InboxKind.StatusSummary,
            ReportKind.Remittance => InboxKind.RemittanceReport,
            ReportKind.Own => InboxKind.OwnReport,
        };

    public static bool IsReport(this InboxKind kind) => kind.Group() == InboxGroup.Reports;

    /// <summary>The kinds of a group.</summary>
    public static IReadOnlyList<InboxKind> In(InboxGroup group) =>
        [.. Enum.GetValues<InboxKind>().Where(kind => kind.Group() == group)];
}
