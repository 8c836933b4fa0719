using System.Diagnostics;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Measuring;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs;

/// <summary>
/// What every job's run has in common: it holds the job's lease, keeps a record, and ends with a word about how it went
/// whatever happens in between.
/// </summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, IOptions<JobsOptions> options, ILogger<JobRunner> log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Takes the lease and begins a run, or says who is at it already.</summary>
    public async Task<JobStart> StartAsync(string job, JobTrigger trigger, Guid? userId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var starter = scope.ServiceProvider.GetRequiredService<JobStarter>();
        var start = await starter.StartAsync(job, trigger, userId, _lease, cancellationToken);
        if (start.Started is { } lease)
            Began(job, lease.PublicId, trigger);
        return start;
    }

    /// <summary>
    /// Takes the lease as soon as nobody else has it. The schedule waits like this, so that a night whose process died is
    /// taken up by the next one and not left to the night after.
    /// </summary>
    public async Task<HeldLease> WaitForLeaseAsync(
        string job,
        JobTrigger trigger,
        CancellationToken cancellationToken,
        Guid? userId = null
    )
    {
        while (true)
        {
            if ((await StartAsync(job, trigger, userId, cancellationToken)).Started is { } lease)
                return lease;
            await Task.Delay(LookAgain, cancellationToken);
        }
    }

    /// <summary>Does the work and records how it ended. An error is logged under the reference that the run keeps.</summary>
    public async Task<JobOutcome> CarryOutAsync(
        HeldLease lease,
        Func<HeldLease, CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        var began = Stopwatch.GetTimestamp();
        using var trace = PortalMeter.BeginJob(lease.Job);
        var (outcome, reference) = await WorkAsync(lease, work, cancellationToken);
        PortalMeter.JobEnded(lease.Job, outcome, Stopwatch.GetElapsedTime(began));
        Ended(lease.Job, lease.PublicId, outcome);
        await using var scope = scopes.CreateAsyncScope();
        await lease.EndAsync(
            scope.ServiceProvider.GetRequiredService<PortalContext>(),
            outcome,
            reference,
            CancellationToken.None
        );
        return outcome;
    }

    private async Task<(JobOutcome Outcome, string? Reference)> WorkAsync(
        HeldLease lease,
        Func<HeldLease, CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await work(lease, cancellationToken);
            return (JobOutcome.Succeeded, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (JobOutcome.Abandoned, null);
        }
        catch (LeaseLostException)
        {
            return (JobOutcome.Abandoned, null);
        }
        catch (Exception failure)
        {
            var reference = Domain.PublicId.New()[..8];
            Failed(failure, lease.Job, lease.PublicId, reference);
            return (JobOutcome.Failed, reference);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Job} run {Run} began ({Trigger})")]
    private partial void Began(string job, string run, JobTrigger trigger);

    [LoggerMessage(LogLevel.Information, "{Job} run {Run} ended: {Outcome}")]
    private partial void Ended(string job, string run, JobOutcome outcome);

    [LoggerMessage(LogLevel.Error, "{Job} run {Run} failed, reference {Reference}")]
    private partial void Failed(Exception failure, string job, string run, string reference);
}
