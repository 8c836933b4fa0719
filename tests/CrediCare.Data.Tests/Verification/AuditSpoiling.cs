using CrediCare.Data.Audit;
using CrediCare.Data.Tests.Audit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Verification;

/// <summary>What someone who may write to the database, but has no master key, might do to the log.</summary>
internal static class AuditSpoiling
{
    private const int Seals = 4;

    public static IReadOnlyList<(Func<PortalContext, Task<int>> Spoil, string Named)> All { get; } =
    [
        (
            context => Under(context, 2).ExecuteUpdateAsync(set => set.SetProperty(one => one.Detail, "noe annet")),
            "audit log seals with entries changed"
        ),
        (
            context => Under(context, 2).ExecuteUpdateAsync(set => set.SetProperty(one => one.UserId, Guid.Empty)),
            "audit log seals with entries changed"
        ),
        (ChangeToWhatNobodyKnowsAsync, "audit log seals with entries changed"),
        (context => Under(context, 2).ExecuteDeleteAsync(), "audit log seals with entries taken out"),
        (context => MoveAsync(context, 2, AuditEntry.Unsealed), "audit log seals with entries taken out"),
        (context => MoveAsync(context, AuditEntry.Unsealed, 2), "audit log seals with entries put in"),
        (SwapEntriesAsync, "audit log seals with entries changed"),
        (context => Seal(context, 2).ExecuteDeleteAsync(), "audit log seals missing, from the one named"),
        (context => Seal(context, Seals).ExecuteDeleteAsync(), "audit log seals that have entries and are not there"),
        (SwapSealsAsync, "audit log seals that do not follow the one before"),
        (
            context => Seal(context, 2).ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedAtUtc, DateTime.UnixEpoch)),
            "audit log seals with entries changed"
        ),
        (WorkOutTheChainAnewAsync, "audit log seals that no known key has made"),
        (WorkOutTheChainAnewAsync, "audit log seals that were noted otherwise"),
        (CutOffTheEndAsync, "audit log seals that were noted and are not there"),
    ];

    /// <summary>Seals some entries at a time, and leaves some unsealed.</summary>
    /// <returns>The newest head.</returns>
    public static async Task<IReadOnlyList<AuditHead>> SealAsync(TestDatabase database, NightHost host, DateTime nowUtc)
    {
        for (var at = 0; at < Seals; at++)
        {
            await AuditRows.WriteAsync(database, 3, nowUtc);
            await host.Get<AuditSealing>().RunAsync(default);
        }

        await AuditRows.WriteAsync(database, 1, nowUtc);
        await using var context = database.Open();
        return [(await context.NewestSealAsync(default))!.Head];
    }

    private static IQueryable<AuditEntry> Under(PortalContext context, long seal) =>
        context.AuditEntries.Where(one => one.Seal == seal).OrderBy(one => one.Id).Take(1);

    private static IQueryable<AuditSeal> Seal(PortalContext context, long number) =>
        context.AuditSeals.Where(one => one.Number == number);

    private static Task<int> MoveAsync(PortalContext context, long from, long to) =>
        Under(context, from).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seal, to));

    private static async Task<int> ChangeToWhatNobodyKnowsAsync(PortalContext context)
    {
        FormattableString change = $"""UPDATE "AuditEntries" SET "Action" = 'Nothing' WHERE "Seal" = 2""";
        return await context.Database.ExecuteSqlAsync(change);
    }

    private static async Task<int> SwapEntriesAsync(PortalContext context)
    {
        await MoveAsync(context, 2, -1);
        await MoveAsync(context, 3, 2);
        return await MoveAsync(context, -1, 3);
    }

    private static async Task<int> SwapSealsAsync(PortalContext context)
    {
        foreach (var (from, to) in new[] { (2, -1), (3, 2), (-1, 3) })
        {
            await Seal(context, from).ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, to));
            await context
                .AuditEntries.Where(one => one.Seal == from)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Seal, to));
        }

        return 1;
    }

    /// <summary>All that can be worked out without the key: nothing but the proofs is wrong then.</summary>
    private static async Task<int> WorkOutTheChainAnewAsync(PortalContext context)
    {
        await Under(context, 2).ExecuteUpdateAsync(set => set.SetProperty(one => one.Detail, "noe annet"));
        var before = await Seal(context, 1).Select(one => one.Hash).SingleAsync();
        for (var number = 2; number <= Seals; number++)
        {
            var seal = await Seal(context, number).AsNoTracking().SingleAsync();
            var entries = await context.AuditEntries.AsNoTracking().Where(one => one.Seal == seal.Number).ToListAsync();
            var hash = AuditSeal.HashOf(number, seal.SealedAtUtc, before, entries);
            await Seal(context, number)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Previous, before).SetProperty(one => one.Hash, hash));
            before = hash;
        }

        return 1;
    }

    /// <summary>The newest seal goes, and its entries are as if they had just come: nothing left in the database says so.</summary>
    private static async Task<int> CutOffTheEndAsync(PortalContext context)
    {
        await Seal(context, Seals).ExecuteDeleteAsync();
        return await context
            .AuditEntries.Where(one => one.Seal == Seals)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Seal, AuditEntry.Unsealed));
    }
}
