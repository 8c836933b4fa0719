namespace CrediCare.Domain.Registrations;

/// <summary>
/// What someone has typed so far, right or wrong, kept sealed for its author only and gone after 30 days. Its public
/// id is the submission key of the registration that is sent from it, so that sending twice is sending once.
/// </summary>
public sealed class RegistrationDraft : IVersioned
{
    private RegistrationDraft() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid AuthorUserId { get; private set; }
    public byte[] ContentSealed { get; private set; } = [];
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime ChangedAtUtc { get; private set; }
    public int Version { get; private set; }

    public static RegistrationDraft Start(Guid creditorId, Guid authorUserId, byte[] contentSealed, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            AuthorUserId = authorUserId,
            ContentSealed = contentSealed,
            CreatedAtUtc = nowUtc,
            ChangedAtUtc = nowUtc,
        };
}
