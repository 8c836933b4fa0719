using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Reports;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Reports how every portfolio stood at the end of the month. On the 1st at 04:00 in Oslo, or by the verb status-reports, which can
/// also make a month that is missing.
/// </summary>
public sealed class MonthlyStatusReport(JobRunner runner, StatusReports reports) : TimedJob(runner, Name)
{
    public const string Name = "status-reports";

    /// <summary>The hour in Oslo, on the first of the month.</summary>
    public static TimeOnly StartsAt { get; } = new(4, 0);

    /// <summary>Makes what is missing of a month that is over, by any day of it.</summary>
    public Task<JobOutcome> CarryOutAsync(HeldLease lease, DateOnly month, CancellationToken cancellationToken) =>
        CarryOutAsync(lease, (held, ended) => reports.RunAsync(held, month, ended), cancellationToken);

    protected override Task WorkAsync(HeldLease lease, CancellationToken cancellationToken) =>
        reports.RunAsync(lease, null, cancellationToken);
}
