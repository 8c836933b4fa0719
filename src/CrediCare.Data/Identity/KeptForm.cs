namespace CrediCare.Data.Identity;

/// <summary>
/// A form that was posted after its session had ended, kept sealed for the one who posted it and for one hour. It is
/// shown again after sign-in and never carried out by itself.
/// </summary>
public sealed class KeptForm
{
    private KeptForm() { }

    public static TimeSpan Life { get; } = TimeSpan.FromHours(1);

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid UserId { get; private set; }

    /// <summary>Address and fields, sealed with the purpose <see cref="Security.Purposes.KeptForm"/>.</summary>
    public byte[] ContentSealed { get; private set; } = [];

    public DateTime KeptUntilUtc { get; private set; }

    public static KeptForm Keep(Guid userId, byte[] contentSealed, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            UserId = userId,
            ContentSealed = contentSealed,
            KeptUntilUtc = nowUtc + Life,
        };
}
