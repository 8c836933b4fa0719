namespace CrediCare.Data.Identity;

/// <summary>
/// One browser in which a person is signed in. The cookie names it; it is open until it is ended or has not been seen for
/// its lifetime, whatever the cookie says.
/// </summary>
public sealed class SignInSession
{
    private SignInSession() { }

    /// <summary>How long a session lasts after it was last seen.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(8);

    /// <summary>The same where the person asked to be remembered.</summary>
    public static TimeSpan RememberedLife { get; } = TimeSpan.FromDays(14);

    /// <summary>How long it is known that the owner sits there, after they last showed it.</summary>
    public static TimeSpan ConfirmedFor { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How far behind <see cref="LastSeenAtUtc"/> may be, so that not every page writes.</summary>
    public static TimeSpan SeenEvery { get; } = TimeSpan.FromMinutes(5);

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid UserId { get; private set; }
    public DeviceName Device { get; private set; } = new(null, null);
    public bool IsRemembered { get; private set; }
    public DateTime StartedAtUtc { get; private set; }
    public DateTime LastSeenAtUtc { get; private set; }

    /// <summary>When the owner last showed a password or a second factor here.</summary>
    public DateTime ConfirmedAtUtc { get; private set; }

    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>How it ended; null while it has not, also when it has only grown too old.</summary>
    public SessionEnd? EndedBy { get; private set; }

    public static SignInSession Start(Guid userId, DeviceName device, bool isRemembered, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            UserId = userId,
            Device = device,
            IsRemembered = isRemembered,
            StartedAtUtc = nowUtc,
            LastSeenAtUtc = nowUtc,
            ConfirmedAtUtc = nowUtc,
        };

    /// <summary>The owner has shown once more that it is they who sit there.</summary>
    public void Confirm(DateTime nowUtc) => ConfirmedAtUtc = nowUtc;

    /// <summary>What has ended stays as it ended.</summary>
    public void End(SessionEnd by, DateTime nowUtc)
    {
        if (EndedAtUtc is null)
            (EndedAtUtc, EndedBy) = (nowUtc, by);
    }
}

/// <summary>How a session ended.</summary>
public enum SessionEnd
{
    SignedOut,

    /// <summary>By its owner, from another session.</summary>
    EndedElsewhere,

    PasswordChanged,
    SecondFactorChanged,
    AccessTakenAway,
}
