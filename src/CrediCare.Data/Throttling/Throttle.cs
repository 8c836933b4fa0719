using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Throttling;

/// <summary>
/// Counts what must not be done too often, in the database that all nodes share. What is counted is saved at once, also
/// when the work around it is undone; of many at the same moment no more than the limit are let through.
/// </summary>
public sealed class Throttle(PortalContext context, Vault vault, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Counts one more, where the limit leaves room for it.</summary>
    /// <returns>Whether it may be done.</returns>
    /// <exception cref="InvalidOperationException">A transaction is open: the count would be undone with it.</exception>
    public async Task<bool> TakeAsync(ThrottleRule rule, string key, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A count must stand even when the work around it is undone.");
        var counts = Counts(rule, key, out var hash, out var start);
        if (await AddAsync(counts, rule, cancellationToken))
            return true;
        // Full, or not begun, or begun by another at this moment.
        if (!await counts.AnyAsync(cancellationToken))
            await InsertAsync(hash, start, start + rule.Window, cancellationToken);
        return await AddAsync(counts, rule, cancellationToken);
    }

    /// <summary>How many more there is room for now.</summary>
    public async Task<int> LeftAsync(ThrottleRule rule, string key, CancellationToken cancellationToken) =>
        rule.Limit - await Counts(rule, key, out _, out _).Select(row => row.Count).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Takes back one that turned out not to count.</summary>
    public Task GiveBackAsync(ThrottleRule rule, string key, CancellationToken cancellationToken) =>
        Counts(rule, key, out _, out _)
            .Where(row => row.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count - 1), cancellationToken);

    /// <summary>How long it takes until there is room again.</summary>
    public TimeSpan UntilNextWindow(ThrottleRule rule) => StartOf(rule) + rule.Window - Now;

    private static async Task<bool> AddAsync(
        IQueryable<ThrottleCount> counts,
        ThrottleRule rule,
        CancellationToken cancellationToken
    ) =>
        await counts
            .Where(row => row.Count < rule.Limit)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count + 1), cancellationToken) == 1;

    private async Task InsertAsync(byte[] hash, DateTime start, DateTime end, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Set<ThrottleCount>().Where(row => row.EndsAtUtc <= start).ExecuteDeleteAsync(cancellationToken);
        await BulkInsert.InsertUnlessThereAsync(
            context,
            new ThrottleCount
            {
                KeyHash = hash,
                WindowStartUtc = start,
                EndsAtUtc = end,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<ThrottleCount> Counts(ThrottleRule rule, string key, out byte[] hash, out DateTime start)
    {
        var ofKey = hash = vault.KeyedHash($"{rule.Kind}|{key}", Purposes.Throttle);
        var from = start = StartOf(rule);
        return context.Set<ThrottleCount>().Where(row => row.KeyHash == ofKey && row.WindowStartUtc == from);
    }

    private DateTime StartOf(ThrottleRule rule)
    {
        var now = Now;
        return new DateTime(now.Ticks - now.Ticks % rule.Window.Ticks, DateTimeKind.Utc);
    }
}
