using CrediCare.Data.Jobs;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Timed work with a name: on its hour, by an operator's button, or by a verb. However it is started, the job's lease
/// lets one run at a time.
/// </summary>
public abstract class TimedJob(JobRunner runner, string name)
{
    /// <summary>The scheduled run.</summary>
    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken) =>
        await CarryOutAsync(await runner.WaitForLeaseAsync(name, JobTrigger.Schedule, cancellationToken), cancellationToken);

    /// <summary>Begins a run that somebody asked for; <see cref="CarryOutAsync"/> does the work.</summary>
    public Task<JobStart> StartAsync(JobTrigger trigger, Guid? userId, CancellationToken cancellationToken) =>
        runner.StartAsync(name, trigger, userId, cancellationToken);

    /// <summary>A run that somebody asked for, after the one that is at it: that one may have passed by what is asked for.</summary>
    public async Task<JobOutcome> RunNextAsync(JobTrigger trigger, Guid? userId, CancellationToken cancellationToken) =>
        await CarryOutAsync(await runner.WaitForLeaseAsync(name, trigger, cancellationToken, userId), cancellationToken);

    public Task<JobOutcome> CarryOutAsync(HeldLease lease, CancellationToken cancellationToken) =>
        CarryOutAsync(lease, WorkAsync, cancellationToken);

    /// <summary>Does other work than the usual under the job's lease.</summary>
    protected Task<JobOutcome> CarryOutAsync(
        HeldLease lease,
        Func<HeldLease, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) => runner.CarryOutAsync(lease, work, cancellationToken);

    protected abstract Task WorkAsync(HeldLease lease, CancellationToken cancellationToken);
}
