using CrediCare.Data.Audit;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>What the address asks the log for.</summary>
public sealed class CompanyLogFilter
{
    /// <summary>The value of <see cref="Person"/> that means everyone on the agency's staff.</summary>
    public const string Staff = "credicare";

    private const int RecentDays = 30;

    /// <summary>The company's public id, where it is not the one worked for now.</summary>
    public string? Company { get; set; }

    /// <summary>The public id of a person's access, or <see cref="Staff"/>.</summary>
    public string? Person { get; set; }

    public CompanyLogKind Kind { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public int Page { get; set; } = 1;

    /// <summary>What was found.</summary>
    [BindNever, ValidateNever]
    public CompanyLog Found { get; set; } = CompanyLog.Empty;

    public DateOnly FirstDay(DateOnly today) => From ?? LastDay(today).AddDays(-RecentDays);

    public DateOnly LastDay(DateOnly today) => To ?? today;

    /// <summary>The actions of a kind; null is all of them.</summary>
    public static IReadOnlyList<AuditAction>? ActionsOf(CompanyLogKind kind) =>
        kind switch
        {
            CompanyLogKind.SignIns => [AuditAction.SignedIn, AuditAction.CompanySwitched],
            CompanyLogKind.Looks => [AuditAction.Viewed],
            CompanyLogKind.Downloads => [AuditAction.Downloaded],
            CompanyLogKind.Registrations =>
            [
                AuditAction.Registered,
                AuditAction.TakenBack,
                AuditAction.Assessed,
                AuditAction.FileUploaded,
                AuditAction.FileSent,
                AuditAction.FileTakenBack,
                AuditAction.FileDiscarded,
            ],
            CompanyLogKind.Cases =>
            [
                AuditAction.CasePaused,
                AuditAction.CaseResumed,
                AuditAction.CaseWithdrawn,
                AuditAction.DirectPaymentReported,
                AuditAction.CreditNoteRegistered,
                AuditAction.DisputeOpened,
                AuditAction.DocumentAdded,
                AuditAction.DebtorDetailsChanged,
                AuditAction.GuardianNamed,
                AuditAction.BankruptcyReported,
                AuditAction.CreditorAsked,
                AuditAction.AnswerTakenIn,
                AuditAction.NoteWritten,
                AuditAction.PaymentRecorded,
                AuditAction.RefundRecorded,
                AuditAction.FeePosted,
                AuditAction.InterestPosted,
                AuditAction.ChargeReversed,
                AuditAction.PaymentTakenBack,
                AuditAction.LetterRecorded,
                AuditAction.PlanProposed,
                AuditAction.DisputeStatementAdded,
                AuditAction.DisputeDecided,
                AuditAction.DisputeReopened,
                AuditAction.LegalStepRequested,
                AuditAction.LegalStepFiled,
                AuditAction.SurveillanceStarted,
                AuditAction.CaseClosed,
                AuditAction.CaseReopened,
                AuditAction.DecisionAnswered,
                AuditAction.DecisionAssigned,
                AuditAction.MessageWritten,
            ],
            CompanyLogKind.Users =>
            [
                AuditAction.UserInvited,
                AuditAction.AccessTakenUp,
                AuditAction.AccessChanged,
                AuditAction.AccessEnded,
                AuditAction.UsersConfirmed,
                AuditAction.SecondFactorRequired,
                AuditAction.SecondFactorNotRequired,
            ],
            CompanyLogKind.Company =>
            [
                AuditAction.CompanyDetailsChanged,
                AuditAction.MemberRightsChanged,
                AuditAction.CompanyIdentityChanged,
                AuditAction.BankAccountProposed,
                AuditAction.BankAccountConfirmed,
                AuditAction.BankAccountStopped,
                AuditAction.BankAccountRefused,
                AuditAction.BankAccountLapsed,
                AuditAction.BankAccountInForce,
                AuditAction.ApiKeyMade,
                AuditAction.ApiKeyReplaced,
                AuditAction.ApiKeyRevoked,
                AuditAction.WebhookMade,
                AuditAction.WebhookChanged,
                AuditAction.WebhookPaused,
                AuditAction.WebhookResumed,
                AuditAction.WebhookSecretRenewed,
                AuditAction.WebhookDeleted,
                AuditAction.WebhookReplayed,
                AuditAction.WebhookTried,
            ],
            _ => null,
        };
}

/// <summary>What a line of the log is about.</summary>
public enum CompanyLogKind
{
    All,
    SignIns,
    Looks,
    Downloads,
    Registrations,
    Cases,
    Users,
    Company,
}
