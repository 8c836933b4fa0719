namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>The time in a sandbox: the real one and what its programs have let pass. It never goes back.</summary>
public sealed class SandboxClock(TimeProvider real) : TimeProvider
{
    private long _aheadTicks;

    public DateTime RealUtc => real.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref _aheadTicks));

    public void GoOnTo(TimeSpan ahead)
    {
        long seen;
        do seen = Interlocked.Read(ref _aheadTicks);
        while (seen < ahead.Ticks && Interlocked.CompareExchange(ref _aheadTicks, ahead.Ticks, seen) != seen);
    }
}
