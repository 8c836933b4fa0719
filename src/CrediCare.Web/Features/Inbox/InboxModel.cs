using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Inbox;

/// <summary>A page of the inbox, newest first.</summary>
public sealed record InboxModel(IReadOnlyList<InboxLine> Lines, int Total, int Unread, int Page, int Pages, bool ShowsCreditor);

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
    /// <summary>What it is about, for its title; null for a draft without a number.</summary>
    public string? About => Kind == InboxKind.UsersToConfirm ? CreditorName : Subject ?? InvoiceNumber ?? CaseNumber;
}
