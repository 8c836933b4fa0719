using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Webhooks;

/// <summary>
/// Something that a creditor's endpoints are told, written with what it tells of. It holds where to ask for the rest and nothing
/// about a debtor.
/// </summary>
public sealed class WebhookEvent
{
    private WebhookEvent() { }

    /// <summary>The key of what it tells of: that is told once.</summary>
    public Guid Id { get; private set; }

    /// <summary>By which a receiver knows what it has had before.</summary>
    public string PublicId { get; private set; } = "";

    public Guid CreditorId { get; private set; }

    /// <summary>Null where it is about all of the creditor's, or about none.</summary>
    public Guid? PortfolioId { get; private set; }

    public WebhookKind Kind { get; private set; }
    public string? CaseNumber { get; private set; }

    /// <summary>For what happened to a case, what it was.</summary>
    public CaseEventKind? Happened { get; private set; }

    /// <summary>The public id of what waits for an answer.</summary>
    public string? DecisionPublicId { get; private set; }

    /// <summary>The public id of the report.</summary>
    public string? ReportPublicId { get; private set; }

    /// <summary>When it happened; what happened in a sandbox, by the time in it.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>When it was put on its way, in real time.</summary>
    public DateTime WrittenAtUtc { get; private set; }

    /// <summary>In test mode it happened in the creditor's sandbox.</summary>
    public ApiKeyMode Mode { get; private set; }

    /// <summary>Null where the creditor is not told of it.</summary>
    public static WebhookEvent? Of(CaseEvent happened, (Guid CreditorId, Guid PortfolioId, string CaseNumber) of)
    {
        if (happened.Audience != CaseAudience.Creditor)
            return null;
        var made = New(happened.Id, KindOf(happened.Kind), of.CreditorId, of.PortfolioId, happened.RecordedAtUtc);
        (made.CaseNumber, made.Happened) = (of.CaseNumber, happened.Kind);
        return made;
    }

    public static WebhookEvent Of(Decision asked)
    {
        var made = New(asked.Id, WebhookKind.DecisionNeeded, asked.CreditorId, asked.PortfolioId, asked.AskedAtUtc);
        (made.CaseNumber, made.DecisionPublicId) = (asked.CaseNumber, asked.PublicId);
        return made;
    }

    /// <summary>Null while it is being built, for a person's own, and for what the agency's staff had made.</summary>
    public static WebhookEvent? Of(Report report)
    {
        if (report.FrozenAtUtc is not { } at || report.CreditorId is not { } creditorId || report.Kind == ReportKind.Own)
            return null;
        var made = New(report.Id, WebhookKind.ReportReady, creditorId, report.PortfolioId, at);
        made.ReportPublicId = report.PublicId;
        return made;
    }

    /// <summary>Somebody tries whether it arrives.</summary>
    public static WebhookEvent Test(Guid creditorId, DateTime nowUtc, ApiKeyMode mode = ApiKeyMode.Live)
    {
        var made = New(Guid.CreateVersion7(), WebhookKind.Test, creditorId, null, nowUtc);
        made.Mode = mode;
        return made;
    }

    /// <summary>What happened in a sandbox, as the portal around it tells it on: the same thing under the same id.</summary>
    public static WebhookEvent FromSandbox(WebhookEvent inside, DateTime nowUtc) =>
        new()
        {
            Id = inside.Id,
            PublicId = inside.PublicId,
            CreditorId = inside.CreditorId,
            PortfolioId = inside.PortfolioId,
            Kind = inside.Kind,
            CaseNumber = inside.CaseNumber,
            Happened = inside.Happened,
            DecisionPublicId = inside.DecisionPublicId,
            ReportPublicId = inside.ReportPublicId,
            AtUtc = inside.AtUtc,
            WrittenAtUtc = nowUtc,
            Mode = ApiKeyMode.Test,
        };

    private static WebhookKind KindOf(CaseEventKind happened) =>
        happened switch
        {
            CaseEventKind.PaymentReceived or CaseEventKind.DirectPaymentReported => WebhookKind.PaymentReceived,
            CaseEventKind.PaymentTakenBack => WebhookKind.PaymentTakenBack,
            _ => WebhookKind.CaseChanged,
        };

    private static WebhookEvent New(Guid id, WebhookKind kind, Guid creditorId, Guid? portfolioId, DateTime atUtc) =>
        new()
        {
            Id = id,
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            PortfolioId = portfolioId,
            Kind = kind,
            AtUtc = atUtc,
            WrittenAtUtc = atUtc,
        };
}
