using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;
using Quartz;

namespace CrediCare.Web.Startup;

/// <summary>
/// What the scheduler's store knows of every job: its name tells which. A failed run is tried again by the trigger's retry policy.
/// </summary>
internal sealed class SchedulingTimedJob(IServiceProvider services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var work = Timetable.Of(context.JobDetail.Key.Name);
        if (await ((TimedJob)services.GetRequiredService(work.Job)).RunAsync(cancellationToken) == JobOutcome.Failed)
            throw new JobExecutionException($"{work.Name} failed.");
    }
}
