using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Throttling;

/// <summary>
/// Counts what must not be done too often, in the database that all nodes share. What is counted is saved at once, also
/// when the work around it is undone.
/// </summary>
public sealed class Throttle(PortalContext context, Vault vault, TimeProvider clock)
{
    /// <summary>Whether one more is allowed. Looking counts for nothing.</summary>
    public async Task<bool> IsOpenAsync(ThrottleRule rule, string key, CancellationToken cancellationToken)
    {
        var (hash, start) = Of(rule, key);
        return await Counts(hash, start).Select(row => row.Count).SingleOrDefaultAsync(cancellationToken) < rule.Limit;
    }

    /// <summary>Counts one.</summary>
    /// <exception cref="InvalidOperationException">A transaction is open: the count would be undone with it.</exception>
    public async Task CountAsync(ThrottleRule rule, string key, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A count must stand even when the work around it is undone.");
        var (hash, start) = Of(rule, key);
        if (await AddAsync(hash, start, cancellationToken))
            return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Set<ThrottleCount>().Where(row => row.EndsAtUtc <= start).ExecuteDeleteAsync(cancellationToken);
        await BulkInsert.InsertUnlessThereAsync(
            context,
            new ThrottleCount
            {
                KeyHash = hash,
                WindowStartUtc = start,
                EndsAtUtc = start + rule.Window,
            },
            cancellationToken
        );
        await AddAsync(hash, start, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> AddAsync(byte[] hash, DateTime start, CancellationToken cancellationToken) =>
        await Counts(hash, start)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count + 1), cancellationToken) == 1;

    private IQueryable<ThrottleCount> Counts(byte[] hash, DateTime start) =>
        context.Set<ThrottleCount>().Where(row => row.KeyHash == hash && row.WindowStartUtc == start);

    private (byte[] Hash, DateTime Start) Of(ThrottleRule rule, string key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (
            vault.KeyedHash($"{rule.Kind}|{key}", Purposes.Throttle),
            new DateTime(now.Ticks - now.Ticks % rule.Window.Ticks, DateTimeKind.Utc)
        );
    }
}
