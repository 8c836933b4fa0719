using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Sandboxes;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>Throws away the sandboxes that no program has come to for long, and the databases of those that were reset.</summary>
public sealed class SandboxRetention(PortalContext context, SandboxDatabases databases, TimeProvider clock)
{
    /// <returns>False: it removes them all at once.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var keptFrom = clock.GetUtcNow().UtcDateTime.AddDays(-Sandbox.KeptDays);
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await lease.RenewAsync(context, cancellationToken);
            await context.Sandboxes.Where(one => one.LastUsedAtUtc < keptFrom).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var there = await databases.FindAsync(cancellationToken);
        var kept = (await context.Sandboxes.AsNoTracking().ToListAsync(cancellationToken)).Select(SandboxName.Of).ToHashSet();
        foreach (var name in there.Where(name => !kept.Contains(name)))
            await databases.RemoveAsync(name, cancellationToken);
        return false;
    }
}
