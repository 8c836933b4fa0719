using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Jobs;

/// <summary>
/// A run that holds its job. Every batch begins by renewing, in the transaction in which it writes: the update locks the
/// row, so either this run's batch is committed under its own lease, or another has taken over and nothing is written.
/// </summary>
public sealed class HeldLease(string job, Guid runId, string publicId, TimeSpan duration, TimeProvider clock)
{
    public string Job => job;

    public Guid RunId => runId;

    /// <summary>What the run is called in addresses.</summary>
    public string PublicId => publicId;

    /// <exception cref="LeaseLostException">Another run has taken over.</exception>
    public async Task RenewAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var expires = clock.GetUtcNow().UtcDateTime + duration;
        var renewed = await context
            .JobLeases.Where(lease => lease.Job == job && lease.HolderRunId == runId)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.ExpiresAtUtc, expires), cancellationToken);
        if (renewed == 0)
            throw new LeaseLostException(job);
    }

    /// <summary>Says how many there are to do, for those who watch.</summary>
    public Task ExpectAsync(PortalContext context, int count, CancellationToken cancellationToken) =>
        Run(context).ExecuteUpdateAsync(set => set.SetProperty(run => run.Expected, count), cancellationToken);

    /// <summary>Counts what the batch did; saved with the batch, so the figures never run ahead of the work.</summary>
    public Task AdvanceAsync(PortalContext context, int read, int done, int refused, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Run(context)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.Read, run => run.Read + read)
                        .SetProperty(run => run.Done, run => run.Done + done)
                        .SetProperty(run => run.Refused, run => run.Refused + refused)
                        .SetProperty(run => run.LastSeenAtUtc, now),
                cancellationToken
            );
    }

    /// <summary>Ends the run and gives the job free. A run that was taken over stays as the other left it.</summary>
    public async Task EndAsync(
        PortalContext context,
        JobOutcome outcome,
        string? errorReference,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context
            .JobLeases.Where(lease => lease.Job == job && lease.HolderRunId == runId)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.HolderRunId, (Guid?)null), cancellationToken);
        await Run(context)
            .Where(run => run.Outcome == JobOutcome.Running)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.Outcome, outcome)
                        .SetProperty(run => run.ErrorReference, errorReference)
                        .SetProperty(run => run.EndedAtUtc, now)
                        .SetProperty(run => run.LastSeenAtUtc, now),
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<JobRun> Run(PortalContext context) => context.JobRuns.Where(run => run.Id == runId);
}
