using CrediCare.Data;
using CrediCare.Data.Sandboxes;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>Moves a sandbox's time and throws away what is in it, for one call at a time on all nodes.</summary>
public sealed class SandboxTurn(SandboxCall call, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private PortalContext Live => call.Live<PortalContext>();

    private IQueryable<Sandbox> Row => Live.Sandboxes.Where(one => one.CreditorId == call.Sandbox.CreditorId);

    /// <summary>Does the work while no other call does the like.</summary>
    /// <returns>False where another call is at it; nothing was done then.</returns>
    public async Task<bool> TakeAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        var now = call.Portal.Clock.RealUtc;
        var generation = call.Sandbox.Generation;
        var isTaken =
            await Row.Where(one => one.Generation == generation && (one.BusyUntilUtc == null || one.BusyUntilUtc < now))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntilUtc, now + Longest), cancellationToken) == 1;
        if (!isTaken)
            return false;
        try
        {
            // What the call before has moved.
            await Live.Entry(call.Sandbox).ReloadAsync(cancellationToken);
            call.Portal.Clock.GoOnTo(call.Sandbox.Ahead);
            await work();
        }
        finally
        {
            await Row.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.BusyUntilUtc, (DateTime?)null),
                CancellationToken.None
            );
        }

        return true;
    }

    /// <summary>Lets the sandbox's time go on to an instant of its own; within a turn.</summary>
    /// <returns>False where that is too far ahead.</returns>
    public async Task<bool> GoOnToAsync(DateTime thenUtc, CancellationToken cancellationToken)
    {
        if (thenUtc <= clock.GetUtcNow().UtcDateTime)
            return true;
        if (!call.Sandbox.GoOnTo(thenUtc, call.Portal.Clock.RealUtc))
            return false;
        await Live.SaveChangesAsync(cancellationToken);
        call.Portal.Clock.GoOnTo(call.Sandbox.Ahead);
        return true;
    }

    /// <summary>The next call finds it empty and in the present; within a turn. What was in it goes with the week's cleaning at the latest.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        call.Sandbox.Reset(call.Portal.Clock.RealUtc);
        await Live.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The agency's rows as they are now.</summary>
    public Task WriteRatesAsync(PortalContext sandbox, CancellationToken cancellationToken) =>
        new SandboxCopy(Live, sandbox).WriteRatesAsync(cancellationToken);
}
