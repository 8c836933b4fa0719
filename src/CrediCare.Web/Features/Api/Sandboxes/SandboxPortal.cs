using System.Collections.Concurrent;
using CrediCare.Data.Sandboxes;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>The portal made a second time, around a sandbox's database and time; everything else in it is the same code.</summary>
public sealed class SandboxPortal(ServiceProvider services, string name, SandboxClock clock, IReadOnlyList<Guid> portfolioIds)
    : IAsyncDisposable
{
    /// <summary>One that was this much smaller than it may be a moment ago is not measured anew.</summary>
    private const int FarFromFull = 10;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, bool> _users = [];
    private long _smallUntil;

    public SandboxClock Clock => clock;

    /// <summary>Those that its creditor had when it was made.</summary>
    public IReadOnlyList<Guid> PortfolioIds => portfolioIds;

    public AsyncServiceScope CreateScope() => services.CreateAsyncScope();

    /// <summary>Sees to it once that somebody stands in it as the one who does what a key does.</summary>
    public async Task WithUserAsync(Guid userId, Func<Task> write)
    {
        if (_users.ContainsKey(userId))
            return;
        await write();
        _users[userId] = true;
    }

    /// <summary>Whether it takes more than it may.</summary>
    public async Task<bool> IsFullAsync(SandboxDatabases databases, long mostBytes, CancellationToken cancellationToken)
    {
        if (Environment.TickCount64 < Interlocked.Read(ref _smallUntil))
            return false;
        var bytes = await databases.BytesAsync(name, cancellationToken);
        if (bytes < mostBytes / FarFromFull)
            Interlocked.Exchange(ref _smallUntil, Environment.TickCount64 + (long)Moment.TotalMilliseconds);
        return bytes > mostBytes;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
