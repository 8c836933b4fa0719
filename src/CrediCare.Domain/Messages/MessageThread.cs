namespace CrediCare.Domain.Messages;

/// <summary>
/// A conversation between a creditor's users and the caseworkers, about one case or none. Whoever wrote last waits for the
/// other; closing it ends the waiting, and the next message opens it again.
/// </summary>
public sealed class MessageThread : IVersioned
{
    private readonly List<Message> _messages = [];

    private MessageThread() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid? CaseId { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>At the creditor its administrators alone read it: it is about the company itself.</summary>
    public bool IsForAdministrators { get; private set; }

    public DateTime LastMessageAtUtc { get; private set; }

    /// <summary>Whose turn it is.</summary>
    public ThreadTurn Turn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Message> Messages => _messages;

    public static MessageThread Open(
        Guid creditorId,
        Guid? caseId,
        string subject,
        DateTime nowUtc,
        bool isForAdministrators = false
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            CaseId = caseId,
            Subject = subject,
            IsForAdministrators = isForAdministrators,
            LastMessageAtUtc = nowUtc,
        };

    /// <param name="key">Made with the form and unique: the same form sent twice is one message.</param>
    /// <param name="authorUserId">Who writes.</param>
    /// <param name="fromStaff">For the agency, else for the creditor.</param>
    /// <param name="text">What is written.</param>
    /// <param name="nowUtc">When.</param>
    public Message Write(string key, Guid authorUserId, bool fromStaff, string text, DateTime nowUtc)
    {
        var message = new Message(Guid.CreateVersion7(), Id, key, authorUserId, fromStaff, text, nowUtc);
        _messages.Add(message);
        LastMessageAtUtc = nowUtc;
        Turn = fromStaff ? ThreadTurn.Creditor : ThreadTurn.Staff;
        return message;
    }

    /// <summary>Nobody waits for anybody any more. False when that was so already.</summary>
    public bool Close()
    {
        if (Turn == ThreadTurn.Closed)
            return false;
        Turn = ThreadTurn.Closed;
        return true;
    }
}

/// <summary>Who is waited for in a conversation.</summary>
public enum ThreadTurn
{
    Staff,
    Creditor,
    Closed,
}

/// <summary>One message in a thread.</summary>
public sealed record Message(
    Guid Id,
    Guid ThreadId,
    string Key,
    Guid AuthorUserId,
    bool FromStaff,
    string Text,
    DateTime WrittenAtUtc
);

/// <summary>How far one user has read a conversation: everything written up to an instant.</summary>
public sealed class ThreadReading
{
    public required Guid ThreadId { get; init; }
    public required Guid UserId { get; init; }
    public DateTime ReadUpToUtc { get; set; }
}
