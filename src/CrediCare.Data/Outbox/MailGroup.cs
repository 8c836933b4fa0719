namespace CrediCare.Data.Outbox;

/// <summary>What a person decides about together: mails whose matter waits in the portal anyway.</summary>
public enum MailGroup
{
    /// <summary>What became of registrations that were not taken at once.</summary>
    Registrations,

    /// <summary>Drafts that can be sent from today.</summary>
    Drafts,

    /// <summary>Messages in conversations.</summary>
    Messages,

    /// <summary>The half-yearly look at the users, for administrators.</summary>
    UserReview,

    /// <summary>What waits for an answer from the company; with silence something happens, so that nobody can do without them.</summary>
    Decisions,

    /// <summary>What has happened in cases by itself.</summary>
    Cases,

    /// <summary>Reports that lie ready.</summary>
    Reports,
}

/// <summary>How soon a person wants the mails of a group.</summary>
public enum MailRhythm
{
    AtOnce,

    /// <summary>Together, once a day.</summary>
    Daily,

    Never,
}

/// <summary>Which mails can be chosen.</summary>
public static class MailGroups
{
    /// <summary>
    /// The group of the kind; null when it is sent to everyone, at once: what guards an account, what someone has asked for
    /// with a link in it, and what tells of a day after which something happens by itself.
    /// </summary>
    public static MailGroup? Of(MailKind kind) =>
        kind switch
        {
            MailKind.ActivateAccount
            or MailKind.ResetPassword
            or MailKind.PasswordWasReset
            or MailKind.SignedInOnNewDevice
            or MailKind.PasskeyAdded
            or MailKind.PasskeyRemoved
            or MailKind.SecondFactorEnabled
            or MailKind.SecondFactorDisabled
            or MailKind.CodeUsedAgain
            or MailKind.AdministratorAdded
            or MailKind.AccessGranted
            or MailKind.AccessChanged
            or MailKind.SecondFactorRequired
            or MailKind.AccessEnded
            or MailKind.AccessEndsSoon
            or MailKind.UserAccessEndsSoon
            or MailKind.ApplicationReceived
            or MailKind.ApplicationQuestion
            or MailKind.ApplicationRejected
            or MailKind.BankAccountProposed
            or MailKind.BankAccountConfirmed
            or MailKind.BankAccountStopped
            or MailKind.BankAccountRefused
            or MailKind.BankAccountLapsed
            or MailKind.BankAccountInForce
            or MailKind.CompanyIdentityChanged
            or MailKind.ApiKeyMade
            or MailKind.ApiKeyEndsSoon
            or MailKind.ApiKeyRevoked
            or MailKind.WebhookMade
            or MailKind.WebhookMoved
            or MailKind.WebhookPaused
            or MailKind.OddDoings
            or MailKind.DailyDigest => null,
            MailKind.AssessmentAccepted or MailKind.AssessmentRejected or MailKind.RegistrationRefused => MailGroup.Registrations,
            MailKind.DraftCanBeSent => MailGroup.Drafts,
            MailKind.MessageFromStaff or MailKind.MessageFromCreditor => MailGroup.Messages,
            MailKind.UsersToConfirm => MailGroup.UserReview,
            MailKind.DecisionAsked => MailGroup.Decisions,
            MailKind.DecisionLapsed
            or MailKind.InstallmentMissed
            or MailKind.PauseEnded
            or MailKind.CaseReopened
            or MailKind.LimitationNear => MailGroup.Cases,
            MailKind.StatusReports or MailKind.RemittanceReports or MailKind.OwnReports => MailGroup.Reports,
        };

    /// <summary>The kinds of a group.</summary>
    public static IReadOnlyList<MailKind> KindsOf(MailGroup group) =>
        [.. Enum.GetValues<MailKind>().Where(kind => Of(kind) == group)];
}
