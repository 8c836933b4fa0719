using CrediCare.Data.Jobs;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

public sealed class LeaseTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Job = "some-job";
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task ASecondStarter_IsToldWhoHasTheJob(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var first = await StartAsync(database);
        _clock.Advance(OneMinute / 2);

        var second = await StartAsync(database);

        Assert.Null(second.Started);
        Assert.Equal(first.Started!.RunId, second.AlreadyRunning!.Id);
        Assert.Equal(_clock.UtcNow - OneMinute / 2, second.AlreadyRunning.StartedAtUtc);
    }

    [DatabaseTheory]
    public async Task WhenManyStartAtOnce_OneGetsTheJob(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => StartAsync(database))));

        Assert.Single(starts, start => start.Started is not null);
        await using var context = database.Open();
        Assert.Equal(1, await context.JobRuns.CountAsync());
    }

    [DatabaseTheory]
    public async Task WhenTheLeaseRunsOut_TheNextTakesOver_AndTheOldWritesNothingMore(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var old = (await StartAsync(database)).Started!;
        _clock.Advance(OneMinute + TimeSpan.FromSeconds(1));

        var next = (await StartAsync(database)).Started!;

        await using var context = database.Open();
        await using (var transaction = await context.Database.BeginTransactionAsync())
            await Assert.ThrowsAsync<LeaseLostException>(() => old.RenewAsync(context, default));
        await old.EndAsync(context, JobOutcome.Succeeded, null, default);
        var outcomes = await context.JobRuns.AsNoTracking().ToDictionaryAsync(run => run.Id, run => run.Outcome);
        Assert.Equal((JobOutcome.Abandoned, JobOutcome.Running), (outcomes[old.RunId], outcomes[next.RunId]));
        Assert.NotNull((await StartAsync(database)).AlreadyRunning);
    }

    [DatabaseTheory]
    public async Task RenewingKeepsTheJob_EndingGivesItFree(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var held = (await StartAsync(database)).Started!;
        await using var context = database.Open();
        for (var renewals = 0; renewals < 3; renewals++)
        {
            _clock.Advance(OneMinute - TimeSpan.FromSeconds(1));
            await held.RenewAsync(context, default);
        }

        Assert.Null((await StartAsync(database)).Started);
        await held.AdvanceAsync(context, 5, 3, 2, default);
        await held.EndAsync(context, JobOutcome.Succeeded, null, default);
        Assert.NotNull((await StartAsync(database)).Started);

        var run = await context.JobRuns.SingleAsync(one => one.Id == held.RunId);
        Assert.Equal(
            (JobOutcome.Succeeded, 5, 3, 2, _clock.UtcNow),
            (run.Outcome, run.Read, run.Done, run.Refused, run.EndedAtUtc)
        );
    }

    [DatabaseTheory]
    public async Task TheClockSetBackOverADay_LeavesTheJobOfADeadRunToTheNext(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var dead = (await StartAsync(database)).Started!;
        _clock.Advance(-TimeSpan.FromDays(1));

        var next = await StartAsync(database);

        Assert.NotNull(next.Started);
        await using var context = database.Open();
        await Assert.ThrowsAsync<LeaseLostException>(() => dead.RenewAsync(context, default));
        Assert.Null((await StartAsync(database)).Started);
    }

    [DatabaseTheory]
    public async Task TheClockSetBackUnderARun_LeavesItItsJob_OnceItHasRenewed(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var held = (await StartAsync(database)).Started!;
        await using var context = database.Open();
        _clock.Advance(-TimeSpan.FromDays(1));

        await held.RenewAsync(context, default);

        Assert.Equal(held.RunId, (await StartAsync(database)).AlreadyRunning!.Id);
        _clock.Advance(OneMinute + TimeSpan.FromSeconds(1));
        Assert.NotNull((await StartAsync(database)).Started);
    }

    [DatabaseTheory]
    public async Task TheClockSetForwardOverANight_GivesTheJobToOneOnly(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var held = (await StartAsync(database)).Started!;
        await using var context = database.Open();
        _clock.Advance(TimeSpan.FromHours(14));

        // Nobody has asked for it meanwhile: the run goes on.
        await held.RenewAsync(context, default);
        Assert.Null((await StartAsync(database)).Started);
        _clock.Advance(TimeSpan.FromHours(14));
        Assert.NotNull((await StartAsync(database)).Started);
        await Assert.ThrowsAsync<LeaseLostException>(() => held.RenewAsync(context, default));
    }

    /// <summary>On an embedded engine nobody waits for a row: the whole transaction has waited before.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task WhoeverWaitsForTheRunBefore_BeginsWhenThatHasEnded(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var before = (await StartAsync(database)).Started!;
        var clock = new InterruptedClock(
            _clock,
            async () =>
            {
                _clock.Advance(OneMinute / 2);
                await using var ending = database.Open();
                await before.EndAsync(ending, JobOutcome.Succeeded, null, default);
            }
        );
        await using var context = database.Open();

        var next = await new JobStarter(context, clock).StartAsync(Job, JobTrigger.Schedule, null, OneMinute, default);

        var runs = await context.JobRuns.ToDictionaryAsync(run => run.Id);
        Assert.Equal(runs[before.RunId].EndedAtUtc, runs[next.Started!.RunId].StartedAtUtc);
    }

    private async Task<JobStart> StartAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await new JobStarter(context, _clock).StartAsync(Job, JobTrigger.Schedule, null, OneMinute, default);
    }

    /// <summary>Something happens between the first look at it and what is done with what it said.</summary>
    private sealed class InterruptedClock(SettableClock clock, Func<Task> meanwhile) : TimeProvider
    {
        private Func<Task>? _meanwhile = meanwhile;

        public override DateTimeOffset GetUtcNow()
        {
            var now = clock.GetUtcNow();
            Interlocked.Exchange(ref _meanwhile, null)?.Invoke().GetAwaiter().GetResult();
            return now;
        }
    }
}
