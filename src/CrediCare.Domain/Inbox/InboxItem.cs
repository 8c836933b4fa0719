using System.Globalization;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Inbox;

/// <summary>
/// Something a creditor's users are told. What it says is worked out in the reader's language from the kind and the
/// facts; <see cref="Cause"/> is unique, so a cause is told at most once. Told to everyone who sees the portfolio, or to
/// one person alone.
/// </summary>
public sealed partial class InboxItem
{
    public const int MostNumberCharacters = 40;
    public const int MostSearchCharacters = 500;

    private InboxItem() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }

    /// <summary>Whoever sees this portfolio is told, or the one person for as long as they see it; null where it is about none.</summary>
    public Guid? PortfolioId { get; private set; }

    /// <summary>The one person who is told; null where everyone of the portfolio is.</summary>
    public Guid? RecipientUserId { get; private set; }

    public string Cause { get; private set; } = "";
    public InboxKind Kind { get; private set; }
    public Guid? RegistrationId { get; private set; }
    public Guid? CaseId { get; private set; }
    public Guid? ThreadId { get; private set; }

    /// <summary>The report that is there to be read.</summary>
    public Guid? ReportId { get; private set; }

    /// <summary>What waits for an answer, or did.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>The day in Oslo that it tells of: a last day to answer, an instalment's, a pause's or limitation's.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The draft it is about, by the id in its address: the draft may be sent or thrown away later.</summary>
    public string? DraftPublicId { get; private set; }

    /// <summary>The invoice number of a draft, where one was typed.</summary>
    public string? DraftInvoiceNumber { get; private set; }

    /// <summary>The uploaded file it is about, by the id in its address: the file is kept for some weeks only.</summary>
    public string? UploadPublicId { get; private set; }

    /// <summary>What that file is called.</summary>
    public string? UploadFileName { get; private set; }

    /// <summary>The reason a person gave, in that person's words; null where a code says it all.</summary>
    public string? Reason { get; private set; }

    /// <summary>What it is found by beside its case or registration: folded, in words and written together. Null where there is nothing.</summary>
    public string? SearchText { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    public static InboxItem AboutRegistration(
        InboxKind kind,
        Guid creditorId,
        Guid portfolioId,
        Guid registrationId,
        string? reason,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            PortfolioId = portfolioId,
            Cause = $"{kind}:{registrationId:N}",
            Kind = kind,
            RegistrationId = registrationId,
            Reason = reason,
            CreatedAtUtc = nowUtc,
        };

    /// <summary>Reminds the author of a draft, on the day they asked for; no-one else hears of it.</summary>
    public static InboxItem AboutDraft(
        Guid creditorId,
        Guid authorUserId,
        Guid draftId,
        string draftPublicId,
        DateOnly day,
        string? invoiceNumber,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            RecipientUserId = authorUserId,
            Cause = string.Create(CultureInfo.InvariantCulture, $"{InboxKind.DraftCanBeSent}:{draftId:N}:{day:yyyyMMdd}"),
            Kind = InboxKind.DraftCanBeSent,
            DraftPublicId = draftPublicId,
            DraftInvoiceNumber = invoiceNumber,
            SearchText = Folded(invoiceNumber),
            CreatedAtUtc = nowUtc,
        };

    /// <summary>Tells the one who uploaded a file that the portal has done its part with it, behind the page.</summary>
    public static InboxItem AboutUpload(InboxKind kind, UploadBatch upload, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = upload.CreditorId,
            RecipientUserId = upload.AuthorUserId,
            Cause = string.Create(CultureInfo.InvariantCulture, $"{kind}:{upload.Id:N}:{nowUtc:yyyyMMddHHmmss}"),
            Kind = kind,
            UploadPublicId = upload.PublicId,
            UploadFileName = upload.FileName,
            SearchText = Folded(upload.FileName),
            CreatedAtUtc = nowUtc,
        };

    /// <summary>That someone at the agency has written in a conversation that the person takes part in.</summary>
    /// <param name="thread">The conversation.</param>
    /// <param name="message">What was written in it.</param>
    /// <param name="portfolioId">Of the case it is about; null where it is about none.</param>
    /// <param name="recipientUserId">Who is told.</param>
    public static InboxItem AboutMessage(MessageThread thread, Message message, Guid? portfolioId, Guid recipientUserId) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = thread.CreditorId,
            PortfolioId = portfolioId,
            RecipientUserId = recipientUserId,
            ThreadId = thread.Id,
            Cause = $"{InboxKind.MessageReceived}:{message.Id:N}:{recipientUserId:N}",
            Kind = InboxKind.MessageReceived,
            SearchText = Folded(thread.Subject),
            CreatedAtUtc = message.WrittenAtUtc,
        };

    /// <summary>That something has happened in a case, or is about to.</summary>
    /// <param name="kind">What.</param>
    /// <param name="of">The case.</param>
    /// <param name="key">What it is told once for, within the case.</param>
    /// <param name="day">The day it tells of.</param>
    /// <param name="decisionId">What waits for an answer, or did.</param>
    /// <param name="nowUtc">The instant.</param>
    public static InboxItem AboutCase(
        InboxKind kind,
        (Guid CreditorId, Guid PortfolioId, Guid CaseId) of,
        string key,
        DateOnly? day,
        Guid? decisionId,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = of.CreditorId,
            PortfolioId = of.PortfolioId,
            CaseId = of.CaseId,
            Cause = $"{kind}:{of.CaseId:N}:{key}",
            Kind = kind,
            Day = day,
            DecisionId = decisionId,
            CreatedAtUtc = nowUtc,
        };

    /// <summary>
    /// A report that is there to be read: for everyone who sees its portfolio, or for one person where it is about all of a
    /// creditor's.
    /// </summary>
    /// <param name="report">Which.</param>
    /// <param name="recipientUserId">The person; null for everyone of the portfolio.</param>
    /// <param name="portfolioName">What its portfolio is called, to be found by; null where it is about all.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <exception cref="ArgumentException">For nobody, or for both.</exception>
    public static InboxItem AboutReport(Report report, Guid? recipientUserId, string? portfolioName, DateTime nowUtc)
    {
        if (report.PortfolioId is null == recipientUserId is null || report.CreditorId is not { } creditorId)
            throw new ArgumentException("A report is for a creditor's portfolio or person.", nameof(recipientUserId));
        return new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            PortfolioId = report.PortfolioId,
            RecipientUserId = recipientUserId,
            ReportId = report.Id,
            Cause = recipientUserId is { } person ? $"{report.Id:N}:{person:N}" : $"{report.Id:N}",
            Kind = InboxKinds.Of(report.Kind),
            Day = report.Day,
            SearchText = Folded(report.Name ?? portfolioName),
            CreatedAtUtc = nowUtc,
        };
    }

    private static string? Folded(string? text)
    {
        if (NameKey.Of(text ?? "") is not { Length: > 0 } words)
            return null;
        var folded = $"{words} {words.Replace(" ", "", StringComparison.Ordinal)}";
        // Never half a sign of those that take two: no database keeps that.
        return folded.Length <= MostSearchCharacters ? folded
            : char.IsHighSurrogate(folded[MostSearchCharacters - 1]) ? folded[..(MostSearchCharacters - 1)]
            : folded[..MostSearchCharacters];
    }
}

/// <summary>That one user has read one item.</summary>
public sealed record InboxReading(Guid ItemId, Guid UserId, DateTime ReadAtUtc);
