using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Makes the status reports of a month now; those that are there stay as they are: <c>status-reports --month 2026-10</c>.</summary>
public sealed class StatusReportsVerb(
    MonthlyStatusReport reports,
    PortalContext context,
    IConfiguration configuration,
    TimeProvider clock
) : JobVerb(reports, context), IVerb
{
    private const int UsageError = 2;

    private DateOnly _month;

    public static string Name => "status-reports";

    public static string Description => "make the status reports of a month that is over: --month yyyy-MM, else the last";

    public new async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var last = clock.Today().LastOfMonthBefore();
        _month = last;
        if (
            configuration["month"] is { } typed
            && (
                !DateOnly.TryParseExact($"{typed}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _month)
                || _month > last
            )
        )
        {
            await output.WriteLineAsync("Which month? Say --month 2026-10, one that is over.");
            return UsageError;
        }

        return await base.RunAsync(output, cancellationToken);
    }

    protected override Task CarryOutAsync(HeldLease lease, CancellationToken cancellationToken) =>
        reports.CarryOutAsync(lease, _month, cancellationToken);

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Done} reports made, {run.Refused} failed")
        + (run.Expected is { } expected ? string.Create(CultureInfo.InvariantCulture, $", {expected} in all") : "");
}
