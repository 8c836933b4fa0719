using CrediCare.Data.Jobs;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

/// <summary>The real scheduler with its store in a real database.</summary>
public sealed class MissedNightTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly string[] Timed = [.. Timetable.All.Select(one => one.Name).Order(StringComparer.Ordinal)];

    [DatabaseTheory]
    public async Task ANightThatNobodyServed_IsCaughtUpAtTheNextStart(DatabaseEngine engine)
    {
        var database = await ScheduledSite.ReadyDatabaseAsync(databases, engine);
        await using (var first = ScheduledSite.On(database))
        {
            await first.StartAsync();
            await first.StopAsync();
        }

        await using (var context = database.Open())
        {
            Assert.Empty(await context.JobRuns.ToListAsync());
            await SchedulerStore.MissAllAsync(context);
        }

        await using (var second = ScheduledSite.On(database))
        {
            await second.StartAsync();
            await ScheduledSite.UntilAsync(database, Timed);
            await second.StopAsync();
        }

        await using var after = database.Open();
        var runs = await after.JobRuns.Where(run => run.Trigger == JobTrigger.Schedule).OrderBy(run => run.Job).ToListAsync();
        Assert.Equal(Timed, runs.Select(run => run.Job));
    }

    /// <summary>One process serves an embedded database.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task TwoNodes_StartTheNightOnce(DatabaseEngine engine)
    {
        var database = await ScheduledSite.ReadyDatabaseAsync(databases, engine);
        await using (var first = ScheduledSite.On(database))
        {
            await first.StartAsync();
            await first.StopAsync();
        }

        await using (var context = database.Open())
            await SchedulerStore.MissAllAsync(context);

        await using var one = ScheduledSite.On(database);
        await using var other = ScheduledSite.On(database);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        await ScheduledSite.UntilAsync(database, Timed);
        await Task.WhenAll(one.StopAsync(), other.StopAsync());

        await using var after = database.Open();
        Assert.Equal(Timed, (await after.JobRuns.Select(run => run.Job).ToListAsync()).Order(StringComparer.Ordinal));
    }
}
