using CrediCare.Data.Jobs;
using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Audit;

/// <summary>Makes the next seal of the audit log, in one transaction with the entries that lie under it.</summary>
public sealed class SealAudit(PortalContext context, Vault vault, TimeProvider clock)
{
    /// <returns>Whether there may be more to seal.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was sealed.</exception>
    public async Task<bool> SealAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var entries = await context.UnsealedAudit().Take(AuditSeal.Most).ToListAsync(cancellationToken);
        if (entries.Count == 0)
            return false;
        var newest = await context.NewestSealAsync(cancellationToken);
        var seal = AuditSeal.Over(entries, newest, vault, clock.GetUtcNow().UtcDateTime);
        context.Add(seal);
        await context.SaveChangesAsync(cancellationToken);
        var ids = entries.ConvertAll(entry => entry.Id);
        var marked = await context
            .AuditEntries.Where(entry => EF.Parameter(ids).Contains(entry.Id) && entry.Seal == AuditEntry.Unsealed)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Seal, seal.Number), cancellationToken);
        if (marked != entries.Count)
            throw new InvalidOperationException("Entries of the audit log went while they were being sealed.");
        await lease.AdvanceAsync(context, marked, marked, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return entries.Count == AuditSeal.Most;
    }
}

/// <summary>What is asked of the seals in more than one place.</summary>
public static class AuditSealQueries
{
    /// <summary>Null where nothing is sealed yet.</summary>
    public static Task<AuditSeal?> NewestSealAsync(this PortalContext context, CancellationToken cancellationToken) =>
        context.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What lies under no seal, along the index.</summary>
    public static IQueryable<AuditEntry> UnsealedAudit(this PortalContext context) =>
        context.AuditEntries.AsNoTracking().Where(entry => entry.Seal == AuditEntry.Unsealed).OrderBy(entry => entry.Id);
}
