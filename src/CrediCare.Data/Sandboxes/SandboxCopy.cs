using CrediCare.Data.Identity;
using CrediCare.Data.Rates;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Sandboxes;

/// <summary>
/// Writes into a sandbox what it knows of the portal around it: the agency's dated rows, and its creditor with portfolios and
/// prices. No person, no debtor and no case ever goes there, and nothing comes back but what webhooks in test mode are told.
/// </summary>
public sealed class SandboxCopy(PortalContext live, PortalContext sandbox)
{
    /// <summary>The creditor as it is now; one that was written before stays as it was.</summary>
    public async Task WriteCreditorAsync(Guid creditorId, CancellationToken cancellationToken)
    {
        if (await sandbox.Creditors.AnyAsync(one => one.Id == creditorId, cancellationToken))
            return;
        sandbox.Add(
            await live
                .Creditors.AsNoTracking()
                .Include(one => one.Portfolios)
                .Include(one => one.NameWords)
                .AsSplitQuery()
                .SingleAsync(one => one.Id == creditorId, cancellationToken)
        );
        sandbox.AddRange(await live.Packages.AsNoTracking().ToListAsync(cancellationToken));
        sandbox.AddRange(
            await live
                .Agreements.AsNoTracking()
                .Include(one => one.Prices)
                .Where(one => one.CreditorId == creditorId)
                .ToListAsync(cancellationToken)
        );
        await SaveOnceAsync(cancellationToken);
    }

    /// <summary>Who stands as the one who does what a key does, or what the agency does. Nobody can sign in as it.</summary>
    public async Task WriteUserAsync(
        Guid userId,
        string fullName,
        StaffRole? role,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        if (await sandbox.Users.AnyAsync(one => one.Id == userId, cancellationToken))
            return;
        var user = new PortalUser
        {
            Id = userId,
            FullName = fullName,
            StaffRole = role,
            CreatedAtUtc = nowUtc,
        };
        user.UserName = $"api:{user.PublicId}";
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        sandbox.Add(user);
        await SaveOnceAsync(cancellationToken);
    }

    /// <summary>
    /// An endpoint inside that hears everything: what is told to it is told on to the creditor's own in test mode, which lie in the
    /// portal around it. So the sandbox's own outbox writes it, with its cause.
    /// </summary>
    public async Task WriteWayOutAsync(Guid creditorId, Guid agencyUserId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await sandbox.WebhookEndpoints.AnyAsync(cancellationToken))
            return;
        var everything = Enum.GetValues<WebhookTopics>().Aggregate((all, one) => all | one);
        var terms = new WebhookTerms("Out", "https://sandbox.invalid/", everything, null);
        sandbox.Add(WebhookEndpoint.Make(creditorId, terms, [], agencyUserId, nowUtc).Value);
        await SaveOnceAsync(cancellationToken);
    }

    /// <summary>The dated rows that are not there yet.</summary>
    public async Task WriteRatesAsync(CancellationToken cancellationToken)
    {
        foreach (var type in live.Model.GetEntityTypes().Select(one => one.ClrType).Where(IsDatedRow))
            await (Task)
                typeof(SandboxCopy)
                    .GetMethod(
                        nameof(AddMissingAsync),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                    )!
                    .MakeGenericMethod(type)
                    .Invoke(this, [cancellationToken])!;
        await SaveOnceAsync(cancellationToken);
    }

    private static bool IsDatedRow(Type type) => type.IsSubclassOf(typeof(DatedRow));

    private async Task AddMissingAsync<T>(CancellationToken cancellationToken)
        where T : DatedRow
    {
        var there = await sandbox
            .Set<T>()
            .AsNoTracking()
            .IgnoreAutoIncludes()
            .Select(row => row.Id)
            .ToHashSetAsync(cancellationToken);
        var rows = await live.Set<T>().AsNoTracking().ToListAsync(cancellationToken);
        sandbox.AddRange(rows.Where(row => !there.Contains(row.Id)));
    }

    // Another node may have written the same at this moment; then its rows are as good as these.
    private async Task SaveOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sandbox.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (IsThere(failure))
        {
            sandbox.ChangeTracker.Clear();
        }
    }

    private bool IsThere(DbUpdateException failure) =>
        failure.InnerException is System.Data.Common.DbException inner && sandbox.FailureOf(inner) == DatabaseFailure.Data;
}
