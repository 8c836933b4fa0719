using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Inbox;

/// <summary>A page of the inbox, newest first.</summary>
/// <param name="Filter">What the address asks for.</param>
/// <param name="Lines">Those of the page.</param>
/// <param name="Total">All that the filter finds.</param>
/// <param name="Unread">All that is unread, found or not.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many.</param>
/// <param name="NewestUtc">The newest item there is, found or not; what comes later has not been seen.</param>
/// <param name="ShowsCreditor">The reader belongs to several companies.</param>
public sealed record InboxModel(
    InboxFilter Filter,
    IReadOnlyList<InboxLine> Lines,
    int Total,
    int Unread,
    int Page,
    int Pages,
    DateTime? NewestUtc,
    bool ShowsCreditor
);

/// <summary>
/// One item with the facts its text is made of. A draft is there as long as it waits, and when it has been sent its
/// address leads to the receipt.
/// </summary>
public sealed record InboxLine(
    Guid Id,
    Guid CreditorId,
    string PublicId,
    InboxKind Kind,
    string CreditorPublicId,
    string CreditorName,
    string? DebtorName,
    string? InvoiceNumber,
    string? ReceiptNumber,
    string? RegistrationPublicId,
    RefusalReason? Refusal,
    string? Reason,
    string? CaseNumber,
    string? DraftPublicId,
    bool DraftIsThere,
    string? Subject,
    string? ThreadPublicId,
    string? DecisionPublicId,
    DateOnly? Day,
    DateTime CreatedAtUtc,
    bool IsRead
)
{
    public string? PortfolioName { get; init; }

    /// <summary>What its owner calls the report.</summary>
    public string? ReportName { get; init; }

    /// <summary>The report that is there to be read.</summary>
    public string? ReportPublicId { get; init; }

    /// <summary>The uploaded file it is about, as long as that is kept.</summary>
    public string? UploadPublicId { get; init; }

    public string? UploadFileName { get; init; }

    /// <summary>What it is about, for its title; null for a draft without a number.</summary>
    public string? About =>
        Kind.IsReport() ? ReportName ?? PortfolioName ?? CreditorName
        : Kind == InboxKind.UsersToConfirm ? CreditorName
        : Kind == InboxKind.WebhookPaused ? Reason
        : UploadFileName is not null ? UploadFileName
        : Subject ?? InvoiceNumber ?? CaseNumber;
}
