using CrediCare.Data.Jobs;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Hangfire;
using Hangfire.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Night;

/// <summary>A job of each kind, begun by its button and, twice at once, by the real scheduler.</summary>
public sealed class TwiceAtOnceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task WhileTheButtonsRunGoesOn_TheSchedulerBeginsOneMore_AndWaitsForItsTurn(DatabaseEngine engine)
    {
        var database = await ScheduledSite.ReadyDatabaseAsync(databases, engine);
        await using var site = ScheduledSite.On(database);
        await site.StartAsync();
        var scheduler = new RecurringJobManager(site.Services.GetRequiredService<JobStorage>());

        foreach (var work in Timetable.All)
        {
            var job = (TimedJob)site.Services.GetRequiredService(work.Job);
            var pressed = await job.StartAsync(JobTrigger.Operator, null, default);
            await Task.WhenAll(
                Task.Run(() => scheduler.Trigger(work.Name)),
                Task.Run(() => scheduler.Trigger(work.Name)),
                Task.Run(() => scheduler.Trigger(work.Name))
            );
            Assert.Null((await job.StartAsync(JobTrigger.Operator, null, default)).Started);
            await job.CarryOutAsync(pressed.Started!, default);
        }

        await ScheduledSite.UntilAsync(database, [.. Timetable.All.Select(work => work.Name)]);
        await site.StopAsync();
        await using var after = database.Open();
        var runs = await after.JobRuns.ToListAsync();
        foreach (var work in Timetable.All)
        {
            var ofIt = runs.Where(run => run.Job == work.Name).OrderBy(run => run.StartedAtUtc).ToList();
            Assert.Equal([JobTrigger.Operator, JobTrigger.Schedule], ofIt.Select(run => run.Trigger));
            Assert.All(ofIt, run => Assert.Equal(JobOutcome.Succeeded, run.Outcome));
            Assert.True(ofIt[0].EndedAtUtc <= ofIt[1].StartedAtUtc, $"{work.Name} ran beside itself.");
        }
    }
}
