namespace CrediCare.Data.Outbox;

/// <summary>How soon a person wants one group of mails. Without a row: at once.</summary>
public sealed class MailChoice
{
    private MailChoice() { }

    public Guid UserId { get; private set; }
    public MailGroup Group { get; private set; }
    public MailRhythm Rhythm { get; private set; }

    public static MailChoice Make(Guid userId, MailGroup group, MailRhythm rhythm) =>
        new()
        {
            UserId = userId,
            Group = group,
            Rhythm = rhythm,
        };

    public void ChangeTo(MailRhythm rhythm) => Rhythm = rhythm;
}
