using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs.Import;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Makes cases of the registrations that were sent since last night. Daily at 02:00 in Oslo, by an operator's button, or
/// by the verb import-cases; however it is started, the job's lease lets one run at a time.
/// </summary>
public sealed class NightlyImport(JobRunner runner, ImportRegistrations import)
{
    public const string Name = "nightly-import";

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(2, 0);

    /// <summary>When the schedule next starts it; on the nights the clock is changed too.</summary>
    public static DateTime NextStartUtc(DateTime nowUtc)
    {
        var today = OsloTime.ToUtc(OsloTime.DateOf(nowUtc), StartsAt);
        return today > nowUtc ? today : OsloTime.ToUtc(OsloTime.DateOf(nowUtc).AddDays(1), StartsAt);
    }

    /// <summary>The scheduled run.</summary>
    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken) =>
        await CarryOutAsync(await runner.WaitForLeaseAsync(Name, JobTrigger.Schedule, cancellationToken), cancellationToken);

    /// <summary>Begins a run that somebody asked for; <see cref="CarryOutAsync"/> does the work.</summary>
    public Task<JobStart> StartAsync(JobTrigger trigger, Guid? userId, CancellationToken cancellationToken) =>
        runner.StartAsync(Name, trigger, userId, cancellationToken);

    public Task<JobOutcome> CarryOutAsync(HeldLease lease, CancellationToken cancellationToken) =>
        runner.CarryOutAsync(lease, import.RunAsync, cancellationToken);
}
