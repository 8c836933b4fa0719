using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs.Import;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Makes cases of the registrations that were sent since last night. Daily at 02:00 in Oslo, by an operator's button, or
/// by the verb import-cases.
/// </summary>
public sealed class NightlyImport(JobRunner runner, ImportRegistrations import) : TimedJob(runner, Name)
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

    protected override Task WorkAsync(HeldLease lease, CancellationToken cancellationToken) =>
        import.RunAsync(lease, cancellationToken);
}
