using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>What the verbs of timed work have in common: the job is run now, beside the site if that is serving.</summary>
public abstract class JobVerb(TimedJob job, PortalContext context)
{
    /// <returns>0 when the run succeeded; 1 when it failed or another run has the job.</returns>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var start = await job.StartAsync(JobTrigger.Command, null, cancellationToken);
        if (start.Started is not { } lease)
        {
            await output.WriteLineAsync(await SayWhoAsync(start.AlreadyRunning, cancellationToken));
            return 1;
        }

        await CarryOutAsync(lease, cancellationToken);
        var run = await context.JobRuns.FindAsync([lease.RunId], CancellationToken.None);
        var reference = run!.ErrorReference is { } known ? $" Reference in the log: {known}." : "";
        await output.WriteLineAsync($"{run.Outcome}: {Figures(run)}.{reference}");
        return run.Outcome == JobOutcome.Succeeded ? 0 : 1;
    }

    /// <summary>The run's work; the job's own unless the verb was given more.</summary>
    protected virtual Task CarryOutAsync(HeldLease lease, CancellationToken cancellationToken) =>
        job.CarryOutAsync(lease, cancellationToken);

    /// <summary>What the run did, in words and figures.</summary>
    protected abstract string Figures(JobRun run);

    private async Task<string> SayWhoAsync(JobRun? other, CancellationToken cancellationToken)
    {
        if (other is null)
            return "Another run has just begun; nothing was started.";
        var who = other.StartedByUserId is { } id ? (await context.Users.FindAsync([id], cancellationToken))?.FullName : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Already running since {other.StartedAtUtc:yyyy-MM-dd HH:mm:ss} UTC, started by {who ?? other.Trigger.ToString()}; nothing was started."
        );
    }
}
