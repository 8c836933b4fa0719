using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Watching;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Looks through each hour that is over for what was done more often than work gives reason to. Hourly, or by the verb watch; hours
/// that were missed are caught up, a day of them at most.
/// </summary>
public sealed class Watch(JobRunner runner, IServiceScopeFactory scopes, OutboxSignal outbox, TimeProvider clock)
    : TimedJob(runner, Name)
{
    public const string Name = "watch";

    /// <summary>Of every hour.</summary>
    public const int Minute = 5;

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var end = Beginning(clock.GetUtcNow().UtcDateTime);
        for (var hour = await FirstAsync(end, cancellationToken); hour < end; hour += Hour)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WatchedHour>().LookAsync(lease, hour, cancellationToken);
        }

        outbox.Wake();
    }

    /// <summary>The first hour that no run has got to the end of.</summary>
    private async Task<DateTime> FirstAsync(DateTime end, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await scope
            .ServiceProvider.GetRequiredService<PortalContext>()
            .JobRuns.AsNoTracking()
            .Where(run => run.Job == Name && run.Outcome == JobOutcome.Succeeded && run.StartedAtUtc >= end - Furthest)
            .MaxAsync(run => (DateTime?)run.StartedAtUtc, cancellationToken);
        return last is null ? end - Furthest : Beginning(last.Value);
    }

    private static DateTime Beginning(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);
}
