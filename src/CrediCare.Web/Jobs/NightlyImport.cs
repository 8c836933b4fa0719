using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Import;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Makes cases of the registrations that were sent since last night. Daily at 02:00 in Oslo, by an operator's button, or
/// by the verb import-cases; however it is started, the job's lease lets one run at a time.
/// </summary>
public sealed class NightlyImport(JobRunner runner, ImportRegistrations import)
{
    public const string Name = "nightly-import";

    /// <summary>The scheduled run.</summary>
    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken) =>
        await CarryOutAsync(await runner.WaitForLeaseAsync(Name, JobTrigger.Schedule, cancellationToken), cancellationToken);

    /// <summary>Begins a run that somebody asked for; <see cref="CarryOutAsync"/> does the work.</summary>
    public Task<JobStart> StartAsync(JobTrigger trigger, Guid? userId, CancellationToken cancellationToken) =>
        runner.StartAsync(Name, trigger, userId, cancellationToken);

    public Task<JobOutcome> CarryOutAsync(HeldLease lease, CancellationToken cancellationToken) =>
        runner.CarryOutAsync(lease, import.RunAsync, cancellationToken);
}
