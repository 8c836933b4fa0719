using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Reports;

namespace CrediCare.Web.Jobs;

/// <summary>Reports what was paid in during the week that is over, and what is paid out. Mondays at 05:00 in Oslo, or by the verb remittances.</summary>
public sealed class WeeklyRemittance(JobRunner runner, RemittanceReports reports) : TimedJob(runner, Name)
{
    public const string Name = "remittances";

    public static DayOfWeek Day => DayOfWeek.Monday;

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(5, 0);

    protected override Task WorkAsync(HeldLease lease, CancellationToken cancellationToken) =>
        reports.RunAsync(lease, cancellationToken);
}
