using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Startup;

/// <summary>
/// Gives every job its hour. What the store does not know yet is counted from the job's last run that succeeded, so that an hour
/// which nobody served is made up for once, also where the store has forgotten with the process.
/// </summary>
public sealed class SchedulingTimetable(JobStorage storage, IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        foreach (var work in Timetable.All)
            Plan(storage, work.Name, work.Hour, await CountedFromAsync(context, work.Name, cancellationToken));
        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Select(one => one.Id).Except(Timetable.All.Select(work => work.Name)))
            Manager(storage, clock.GetUtcNow().UtcDateTime).RemoveIfExists(gone);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Its hours from an instant on.</summary>
    public static void Plan(JobStorage storage, string name, JobHour hour, DateTime fromUtc) =>
        Manager(storage, fromUtc)
            .AddOrUpdate(
                name,
                Job.FromExpression<SchedulingTimedJob>(job => job.RunAsync(name, CancellationToken.None)),
                hour.Cron,
                new RecurringJobOptions { TimeZone = OsloTime.Zone, MisfireHandling = MisfireHandlingMode.Relaxed }
            );

    private static RecurringJobManager Manager(JobStorage storage, DateTime nowUtc) =>
        new(storage, JobFilterProviders.Providers, new DefaultTimeZoneResolver(), () => nowUtc);

    private async Task<DateTime> CountedFromAsync(PortalContext context, string name, CancellationToken cancellationToken)
    {
        var runs = context.JobRuns.Where(run => run.Job == name);
        // Begun on its hour, a run begins a moment after it.
        if (
            await runs.Where(run => run.Outcome == JobOutcome.Succeeded)
                .MaxAsync(run => (DateTime?)run.StartedAtUtc, cancellationToken) is
            { } succeeded
        )
            return DateTime.SpecifyKind(succeeded.AddSeconds(2), DateTimeKind.Utc);
        return await runs.MinAsync(run => (DateTime?)run.StartedAtUtc, cancellationToken) is { } begun
            ? DateTime.SpecifyKind(begun.AddMinutes(-1), DateTimeKind.Utc)
            : clock.GetUtcNow().UtcDateTime;
    }
}
