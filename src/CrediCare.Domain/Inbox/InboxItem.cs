namespace CrediCare.Domain.Inbox;

/// <summary>
/// Something a creditor's users are told. What it says is worked out in the reader's language from the kind and the
/// facts; <see cref="Cause"/> is unique, so a cause is told at most once.
/// </summary>
public sealed class InboxItem
{
    private InboxItem() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }

    /// <summary>Told to whoever reaches this portfolio; null where one person is told.</summary>
    public Guid? PortfolioId { get; private set; }

    /// <summary>The one person who is told; null where a portfolio's people are.</summary>
    public Guid? UserId { get; private set; }

    public string Cause { get; private set; } = "";
    public InboxKind Kind { get; private set; }
    public Guid? RegistrationId { get; private set; }
    public Guid? CaseId { get; private set; }
    public Guid? ThreadId { get; private set; }

    /// <summary>The reason a person gave, in that person's words; null where a code says it all.</summary>
    public string? Reason { get; private set; }

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

    /// <summary>That someone at the agency has written in a conversation that the person takes part in.</summary>
    public static InboxItem AboutMessage(Guid creditorId, Guid userId, Guid threadId, Guid messageId, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            UserId = userId,
            ThreadId = threadId,
            Cause = $"{InboxKind.MessageReceived}:{messageId:N}:{userId:N}",
            Kind = InboxKind.MessageReceived,
            CreatedAtUtc = nowUtc,
        };
}

/// <summary>What an inbox item tells.</summary>
public enum InboxKind
{
    RegistrationRefused,
    AssessmentAccepted,
    AssessmentRejected,
    MessageReceived,
}

/// <summary>That one user has read one item.</summary>
public sealed record InboxReading(Guid ItemId, Guid UserId, DateTime ReadAtUtc);
