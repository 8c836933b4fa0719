using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;
using Quartz;

namespace CrediCare.Web.Startup;

/// <summary>What the scheduler calls; a failed run is tried again by the trigger's retry policy.</summary>
internal abstract class SchedulingTimedJob(TimedJob job) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await job.RunAsync(cancellationToken) == JobOutcome.Failed)
            throw new JobExecutionException($"{job.GetType().Name} failed.");
    }
}
