namespace CrediCare.Domain.Messages;

/// <summary>A conversation between a creditor's users and the caseworkers, about one case or none.</summary>
public sealed class MessageThread
{
    private readonly List<Message> _messages = [];

    private MessageThread() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid? CaseId { get; private set; }
    public string Subject { get; private set; } = "";
    public DateTime LastMessageAtUtc { get; private set; }

    public IReadOnlyList<Message> Messages => _messages;

    public static MessageThread Open(Guid creditorId, Guid? caseId, string subject, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            CaseId = caseId,
            Subject = subject,
            LastMessageAtUtc = nowUtc,
        };

    public void Write(Guid authorUserId, bool fromStaff, string text, DateTime nowUtc)
    {
        _messages.Add(new Message(Guid.CreateVersion7(), Id, authorUserId, fromStaff, text, nowUtc));
        LastMessageAtUtc = nowUtc;
    }
}

/// <summary>One message in a thread.</summary>
public sealed record Message(Guid Id, Guid ThreadId, Guid AuthorUserId, bool FromStaff, string Text, DateTime WrittenAtUtc);
