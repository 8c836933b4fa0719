using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Security;
using CrediCare.Data.Tests.Security;
using CrediCare.Data.Verification;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Audit;

/// <summary>What is new in the log is sealed, once, whatever order it came in; and the chain outlives purges and keys.</summary>
public sealed class AuditSealingTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Vault Vault = new(TestKeys.First);

    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task WhatIsNew_IsSealedInBatches_EachAfterTheOneBefore(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await AuditRows.WriteAsync(database, AuditSeal.Most + 5, _clock.UtcNow);
        var run = await SealAsync(database);
        await AuditRows.WriteAsync(database, 2, _clock.UtcNow);
        await SealAsync(database);
        await SealAsync(database);

        await using var context = database.Open();
        Assert.Equal((JobOutcome.Succeeded, AuditSeal.Most + 5), (run.Outcome, run.Done));
        Assert.Equal(
            [(1, AuditSeal.Most), (2, 5), (3, 2)],
            (await context.AuditSeals.OrderBy(seal => seal.Number).ToListAsync()).Select(seal => (seal.Number, seal.Entries))
        );
        Assert.Empty(await context.UnsealedAudit().ToListAsync());
        await IsWholeAsync(database);
    }

    [DatabaseTheory]
    public async Task AnEntryThatWasMadeBefore_AndCommittedAfterASeal_ComesIntoTheNext(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var late = AuditRows.New(_clock.UtcNow, "sen");
        await AuditRows.WriteAsync(database, 2, _clock.UtcNow);
        await SealAsync(database);
        await using (var context = database.Open())
        {
            context.Add(late);
            await context.SaveChangesAsync();
        }

        await SealAsync(database);

        await using var after = database.Open();
        Assert.Equal(2, (await after.AuditEntries.SingleAsync(entry => entry.Id == late.Id)).Seal);
        await IsWholeAsync(database);
    }

    /// <summary>An embedded database has one writer at a time.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task AnEntryStillInItsTransaction_IsNotWaitedFor_AndNotLost(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var slow = database.Open();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        slow.Add(AuditRows.New(_clock.UtcNow, "langsom"));
        await slow.SaveChangesAsync();
        await AuditRows.WriteAsync(database, 2, _clock.UtcNow);
        await SealAsync(database);
        await transaction.CommitAsync();
        await SealAsync(database);

        await using var context = database.Open();
        Assert.Equal([2, 1], await context.AuditSeals.OrderBy(seal => seal.Number).Select(seal => seal.Entries).ToListAsync());
        await IsWholeAsync(database);
    }

    [DatabaseTheory]
    public async Task PurgingPersonalFacts_LeavesTheChainWhole(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var ids = await AuditRows.WriteAsync(database, 2, _clock.UtcNow);
        await using (var context = database.Open())
        {
            context.AddRange(ids.Select(id => new AuditPersonalFacts(id, "192.0.2.7", "Nettleser")));
            await context.SaveChangesAsync();
        }

        await SealAsync(database);
        await using (var context = database.Open())
            Assert.Equal(2, await context.AuditPersonalFacts.ExecuteDeleteAsync());

        await IsWholeAsync(database);
    }

    [DatabaseTheory]
    public async Task AnotherMasterKey_ProvesTheSameChain_UnderTheSameHeads(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await AuditRows.WriteAsync(database, 2, _clock.UtcNow);
        await SealAsync(database);
        AuditHead head;
        await using (var context = database.Open())
        {
            head = (await context.NewestSealAsync(default))!.Head;
            Assert.True((await new RotateKeys(context, new Vault(TestKeys.SecondAndFirst)).RunAsync(default)).IsComplete);
        }

        await IsWholeAsync(database, new Vault(TestKeys.Second), head);
    }

    [DatabaseTheory]
    public async Task WhatLiesUnsealedForMoreThanADay_IsNoted(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var old = await AuditRows.WriteAsync(database, 1, _clock.UtcNow.AddHours(-25));
        await AuditRows.WriteAsync(database, 1, _clock.UtcNow.AddHours(-23));

        var found = await IsWholeAsync(database);

        Assert.Equal([old[0].ToString()], Assert.Single(found.Notes).Examples);
    }

    [DatabaseTheory]
    public async Task TheHead_IsNotedOnceADay(DatabaseEngine engine)
    {
        using var folder = new ScratchFolder();
        var heads = new AuditHeads(folder.File("data", AuditHeads.FileName));
        var database = await databases.NewAsync(engine);
        for (var hour = 0; hour < 3; hour++)
        {
            await AuditRows.WriteAsync(database, 1, _clock.UtcNow);
            await SealAsync(database, heads);
            _clock.Advance(TimeSpan.FromHours(10));
        }

        await using var context = database.Open();
        var seals = await context.AuditSeals.OrderBy(seal => seal.Number).ToListAsync();
        Assert.Equal(
            [$"2026-11-23 {seals[0].Head}", $"2026-11-24 {seals[2].Head}"],
            await File.ReadAllLinesAsync(folder.File("data", AuditHeads.FileName))
        );
        await IsWholeAsync(database, null, [.. await heads.ReadAsync(default)]);
    }

    /// <summary>By an index, so that an hour's sealing does not read what is sealed.</summary>
    [DatabaseTheory]
    public async Task WhatIsUnsealed_IsFoundAlongTheIndex(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        await using var context = database.Open();

        var plan = await QueryPlan.OfAsync(context, context.UnsealedAudit().Take(AuditSeal.Most));

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(plan.Steps, step => step.Contains("IX_AuditEntries_Seal_Id", StringComparison.Ordinal));
    }

    private async Task<JobRun> SealAsync(TestDatabase database, AuditHeads? heads = null)
    {
        using var folder = new ScratchFolder();
        await using var host = new NightHost(
            database,
            _clock,
            keys: TestKeys.First,
            heads: heads ?? new AuditHeads(folder.File(AuditHeads.FileName))
        );
        await host.Get<AuditSealing>().RunAsync(default);
        await using var context = database.Open();
        return await context.JobRuns.OrderByDescending(run => run.Id).FirstAsync();
    }

    private async Task<InvariantFinding> IsWholeAsync(TestDatabase database, Vault? vault = null, params AuditHead[] noted)
    {
        await using var context = database.Open();
        var found = await new AuditIsSealed(vault ?? Vault, _clock, noted).CheckAsync(context, default);
        Assert.Empty(found.Breaches);
        return found;
    }
}
