namespace CrediCare.TestKit;

/// <summary>A clock that stands still until a test moves it. It starts on Monday 23 November 2026 at noon in Oslo.</summary>
public sealed class SettableClock : TimeProvider
{
    private long _ticks = new DateTime(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc).Ticks;

    public DateTime UtcNow
    {
        get => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(UtcNow);
}
