using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// What someone has typed so far, right or wrong, kept sealed for its author only and gone after 30 days. Its public
/// id is the submission key of the registration that is sent from it, so that sending twice is sending once.
/// </summary>
public sealed class RegistrationDraft : IVersioned
{
    public const int KeptDays = 30;

    private RegistrationDraft() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid AuthorUserId { get; private set; }
    public byte[] ContentSealed { get; private set; } = [];
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime ChangedAtUtc { get; private set; }

    /// <summary>The day in Oslo on which its author asked to be reminded of it, see <see cref="DraftReminder"/>.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>When that was done; an asking gives one reminder.</summary>
    public DateTime? RemindedAtUtc { get; private set; }

    public int Version { get; private set; }

    /// <summary>The last day it is kept: 30 days after it was changed, or after the day someone is to be reminded of it.</summary>
    public DateOnly KeptThrough
    {
        get
        {
            var changedOn = OsloTime.DateOf(ChangedAtUtc);
            return (RemindOn > changedOn ? RemindOn.Value : changedOn).PlusDays(KeptDays);
        }
    }

    public static RegistrationDraft Start(
        string publicId,
        Guid creditorId,
        Guid authorUserId,
        byte[] contentSealed,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = publicId,
            CreditorId = creditorId,
            AuthorUserId = authorUserId,
            ContentSealed = contentSealed,
            CreatedAtUtc = nowUtc,
            ChangedAtUtc = nowUtc,
        };
}
