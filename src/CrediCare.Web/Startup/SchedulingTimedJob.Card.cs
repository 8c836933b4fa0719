using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;
using Hangfire;

namespace CrediCare.Web.Startup;

/// <summary>What the scheduler's store knows of every job: its name tells which. A failed run is tried again three times, ten minutes apart.</summary>
public sealed class SchedulingTimedJob(IServiceProvider services)
{
    [JobDisplayName("{0}")]
    [SchedulingOneAtATime]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [600])]
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var work = Timetable.Of(name);
        var outcome = await ((TimedJob)services.GetRequiredService(work.Job)).RunAsync(cancellationToken);
        // A run that the process's end cut short goes back into the queue.
        cancellationToken.ThrowIfCancellationRequested();
        if (outcome == JobOutcome.Failed)
            throw new InvalidOperationException($"{work.Name} failed.");
    }
}
