using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Jobs;

/// <summary>
/// Decides who runs a job: the schedule on any node, a command beside the site, or an operator's button, but never two.
/// One conditional update of the job's lease row is the decision, so the database makes it and not the process.
/// </summary>
public sealed class JobStarter(PortalContext context, TimeProvider clock)
{
    /// <summary>
    /// Twice as long as a lease may be set. One that lasts longer was taken before the clock was set back; whoever holds it and lives
    /// finds out before it writes.
    /// </summary>
    private static readonly TimeSpan LongestLease = TimeSpan.FromHours(2);

    /// <summary>
    /// Begins a run, or says which one is under way. A run whose lease has run out lost its process; it is marked as
    /// abandoned by the one who takes over.
    /// </summary>
    public async Task<JobStart> StartAsync(
        string job,
        JobTrigger trigger,
        Guid? userId,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        // Read only now: on an embedded engine the transaction may have waited for another's to end.
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7();
        if (!await TakeAsync(job, id, now, lease, cancellationToken))
        {
            await BulkInsert.InsertUnlessThereAsync(context, new JobLease { Job = job, ExpiresAtUtc = now }, cancellationToken);
            if (!await TakeAsync(job, id, now, lease, cancellationToken))
                return new(null, await HolderAsync(job, cancellationToken));
        }

        // On a server engine the lease's row may have been waited for, and the run before it has ended meanwhile.
        var begun = clock.GetUtcNow().UtcDateTime;
        var run = JobRun.Start(id, job, trigger, userId, begun);
        await context
            .JobRuns.Where(other => other.Job == job && other.Outcome == JobOutcome.Running)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(other => other.Outcome, JobOutcome.Abandoned).SetProperty(other => other.EndedAtUtc, begun),
                cancellationToken
            );
        await BulkInsert.InsertAsync(context, [run], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(new HeldLease(job, run.Id, run.PublicId, lease, clock), null);
    }

    /// <summary>The run that has the job, or last had it without giving it back; null when nobody does.</summary>
    public Task<JobRun?> HolderAsync(string job, CancellationToken cancellationToken) =>
        context
            .JobLeases.AsNoTracking()
            .Where(lease => lease.Job == job)
            .Join(context.JobRuns, lease => lease.HolderRunId, run => run.Id, (_, run) => run)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<bool> TakeAsync(
        string job,
        Guid runId,
        DateTime now,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var (expires, beyond) = (now + duration, now + LongestLease);
        return await context
                .JobLeases.Where(lease =>
                    lease.Job == job && (lease.HolderRunId == null || lease.ExpiresAtUtc < now || lease.ExpiresAtUtc > beyond)
                )
                .ExecuteUpdateAsync(
                    set => set.SetProperty(lease => lease.HolderRunId, runId).SetProperty(lease => lease.ExpiresAtUtc, expires),
                    cancellationToken
                ) == 1;
    }
}
