using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Support;

/// <summary>The support page: where we are and, for someone at a creditor, their conversations.</summary>
public sealed record SupportModel(SupportContact Contact, SupportBox? Box)
{
    public NewThreadForm Form { get; init; } = new();
}

/// <summary>A company's conversations, newest first.</summary>
public sealed record SupportBox(
    string CreditorName,
    string CreditorPublicId,
    bool MayWrite,
    IReadOnlyList<ThreadLine> Threads,
    int Page,
    int Pages
);

/// <summary>One conversation in a list.</summary>
public sealed record ThreadLine(
    string PublicId,
    string Subject,
    string CreditorName,
    ThreadTurn Turn,
    DateTime LastMessageAtUtc,
    bool IsUnread
);

/// <summary>A conversation with the latest that was written, oldest first.</summary>
public sealed record ThreadModel(
    Guid Id,
    Guid CreditorId,
    string PublicId,
    string Subject,
    string CreditorName,
    ThreadTurn Turn,
    IReadOnlyList<MessageLine> Messages
)
{
    public bool MayWrite { get; init; }

    /// <summary>The case it is about; null where it is about none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>How many were written in all; <see cref="Messages"/> are the latest of them.</summary>
    public int Written { get; init; }

    public int Earlier => Written - Messages.Count;

    public ReplyForm Form { get; init; } = new();
}

/// <summary>One message as it is read.</summary>
/// <param name="Author">The person.</param>
/// <param name="FromStaff">Wrote for the agency.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="WrittenAtUtc">When.</param>
/// <param name="Documents">What came with it.</param>
/// <param name="IsNew">Written by the other side since the reader was last here.</param>
public sealed record MessageLine(
    string Author,
    bool FromStaff,
    string Text,
    DateTime WrittenAtUtc,
    IReadOnlyList<DocumentLine> Documents,
    bool IsNew
);
