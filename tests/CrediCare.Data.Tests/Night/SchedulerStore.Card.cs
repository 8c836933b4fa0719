using System.Globalization;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

/// <summary>What this build's scheduler keeps of its own.</summary>
internal static class SchedulerStore
{
    /// <summary>
    /// As it stands where each job was due an hour ago and nobody served. Beside an embedded database the scheduler has kept nothing, and
    /// goes by the last runs.
    /// </summary>
    public static async Task MissAllAsync(PortalContext context)
    {
        if (context.Database.IsSqlite())
        {
            await RunLongAgoAsync(context);
            return;
        }

        var longAgo = TimeProvider.System.GetUtcNow().AddDays(-40);
        var (score, written) = (
            (double)longAgo.ToUnixTimeSeconds(),
            longAgo.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            Timetable.All.Count,
            await context.Database.ExecuteSqlAsync($"UPDATE hangfire.set SET score = {score} WHERE key = 'recurring-jobs'")
        );
        await context.Database.ExecuteSqlAsync(
            $"UPDATE hangfire.hash SET value = {written} WHERE field IN ('NextExecution', 'CreatedAt') AND key LIKE 'recurring-job:%'"
        );
    }

    private static async Task RunLongAgoAsync(PortalContext context)
    {
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-40);
        foreach (var work in Timetable.All)
        {
            var run = JobRun.Start(Guid.CreateVersion7(), work.Name, JobTrigger.Command, null, longAgo);
            context.Add(run);
            context.Entry(run).Property(one => one.Outcome).CurrentValue = JobOutcome.Succeeded;
            context.Entry(run).Property(one => one.EndedAtUtc).CurrentValue = longAgo;
        }

        await context.SaveChangesAsync();
    }
}
