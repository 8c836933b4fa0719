namespace CrediCare.Domain.Creditors;

/// <summary>
/// Where a creditor's programs are tried: a portal of its own with its own database and its own time, so that nothing in it counts
/// anywhere. One for each creditor; what is in it is thrown away when it is reset.
/// </summary>
public sealed class Sandbox : IVersioned
{
    /// <summary>It is thrown away when no program has come for so long.</summary>
    public const int KeptDays = 90;

    /// <summary>Two years ahead every deadline of a case has passed; further on, no rate is known.</summary>
    public const int MostDaysAhead = 730;

    private Sandbox() { }

    public Guid CreditorId { get; private set; }

    /// <summary>Counts the resets: each has a database of its own.</summary>
    public int Generation { get; private set; }

    /// <summary>How far its time is ahead of the real one, in ticks of 100 ns; never behind.</summary>
    public long AheadTicks { get; private set; }

    public DateTime MadeAtUtc { get; private set; }

    /// <summary>To the day and a little more.</summary>
    public DateTime LastUsedAtUtc { get; private set; }

    /// <summary>Its time is being moved, or it is being reset, by one call; a call that died lets go by itself then.</summary>
    public DateTime? BusyUntilUtc { get; private set; }

    public int Version { get; private set; }

    public TimeSpan Ahead => TimeSpan.FromTicks(AheadTicks);

    public static Sandbox Open(Guid creditorId, DateTime nowUtc) =>
        new()
        {
            CreditorId = creditorId,
            Generation = 1,
            MadeAtUtc = nowUtc,
            LastUsedAtUtc = nowUtc,
        };

    /// <summary>Begins anew, empty and in the present.</summary>
    public void Reset(DateTime nowUtc)
    {
        Generation++;
        AheadTicks = 0;
        MadeAtUtc = nowUtc;
    }

    /// <summary>Lets its time go on to an instant of its own time; false where that has been, or is too far ahead.</summary>
    public bool GoOnTo(DateTime thenUtc, DateTime nowUtc)
    {
        var ahead = thenUtc - nowUtc;
        if (ahead < Ahead || ahead.TotalDays > MostDaysAhead)
            return false;
        AheadTicks = ahead.Ticks;
        return true;
    }

    public void Use(DateTime nowUtc) => LastUsedAtUtc = nowUtc;
}
