using CrediCare.Data;
using CrediCare.Data.Sandboxes;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>
/// The portals of the sandboxes that this process has opened. One is made when a program comes that needs it, and shut again when
/// others have been wanted more lately.
/// </summary>
public sealed class SandboxPortals(
    SandboxBlueprint blueprint,
    SandboxDatabases databases,
    TimeProvider clock,
    IServiceProvider site
) : IAsyncDisposable
{
    /// <summary>So many stay open while nobody calls; each holds a few MB.</summary>
    public const int MostIdle = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Held> _held = [];
    private long _turn;

    /// <summary>Works in a sandbox's portal, which stays open meanwhile.</summary>
    public async Task WithAsync(Sandbox sandbox, Func<SandboxPortal, Task> work)
    {
        var held = Take(sandbox);
        try
        {
            var portal = await held.Portal.Value;
            portal.Clock.GoOnTo(sandbox.Ahead);
            await work(portal);
        }
        finally
        {
            foreach (var idle in GiveBack(held))
                await DisposeAsync(idle);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var held in _held.Values)
            await DisposeAsync(held);
        _held.Clear();
    }

    private Held Take(Sandbox sandbox)
    {
        var name = SandboxName.Of(sandbox);
        lock (_gate)
        {
            // One that could not be made is tried again by the next call.
            if (!_held.TryGetValue(name, out var held) || held.HasFailed)
                _held[name] = held = new Held(name, new(() => MakeAsync(name, sandbox)));
            held.Users++;
            return held;
        }
    }

    private List<Held> GiveBack(Held held)
    {
        lock (_gate)
        {
            (held.Users, held.LastTurn) = (held.Users - 1, ++_turn);
            List<Held> idle =
            [
                .. _held.Values.Where(one => one.Users == 0).OrderByDescending(one => one.LastTurn).Skip(MostIdle),
            ];
            idle.ForEach(one => _held.Remove(one.Name));
            return idle;
        }
    }

    // Whoever waits for it may hang up; the next call then finds it made.
    private async Task<SandboxPortal> MakeAsync(string name, Sandbox sandbox)
    {
        // The one before may have calls in it still.
        if (sandbox.Generation > 2)
            await databases.RemoveAsync(SandboxName.Of(sandbox.CreditorId, sandbox.Generation - 2), CancellationToken.None);
        var time = new SandboxClock(clock);
        await databases.MakeAsync(name, CancellationToken.None);
        var services = blueprint.Build(site, databases, name, time);
        await using var outside = site.CreateAsyncScope();
        await using var inside = services.CreateAsyncScope();
        var context = inside.ServiceProvider.GetRequiredService<PortalContext>();
        await context.Database.MigrateAsync(CancellationToken.None);
        var copy = new SandboxCopy(outside.ServiceProvider.GetRequiredService<PortalContext>(), context);
        await copy.WriteRatesAsync(CancellationToken.None);
        await copy.WriteCreditorAsync(sandbox.CreditorId, CancellationToken.None);
        await copy.WriteUserAsync(
            SandboxAgency.UserId,
            SandboxAgency.Name,
            SandboxAgency.Caseworker.StaffRole,
            time.RealUtc,
            CancellationToken.None
        );
        await copy.WriteWayOutAsync(sandbox.CreditorId, SandboxAgency.UserId, time.RealUtc, CancellationToken.None);
        var portfolioIds = await context
            .Portfolios.OrderBy(one => one.Id)
            .Select(one => one.Id)
            .ToListAsync(CancellationToken.None);
        return new SandboxPortal(services, name, time, portfolioIds);
    }

    private static async Task DisposeAsync(Held held)
    {
        if (held.Portal is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } made })
            await made.Result.DisposeAsync();
    }

    private sealed class Held(string name, Lazy<Task<SandboxPortal>> portal)
    {
        public string Name => name;
        public Lazy<Task<SandboxPortal>> Portal => portal;
        public int Users { get; set; }
        public long LastTurn { get; set; }
        public bool HasFailed => portal is { IsValueCreated: true, Value.IsFaulted: true };
    }
}
