using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Week.Privacy;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Removes now what the retention rules no longer keep; or says what they would remove: <c>retention --dry-run true</c>.</summary>
public sealed class RetentionVerb(
    Retention retention,
    PortalContext context,
    RetentionForecasts forecasts,
    IConfiguration configuration,
    TimeProvider clock
) : JobVerb(retention, context), IVerb
{
    private const int UsageError = 2;

    public static string Name => "retention";

    public static string Description =>
        "remove what the retention rules no longer keep; --dry-run true counts it and removes nothing";

    public new async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var isDry = false;
        if (configuration["dry-run"] is { } typed && !bool.TryParse(typed, out isDry))
        {
            await output.WriteLineAsync("Say --dry-run true, or leave it out.");
            return UsageError;
        }

        if (!isDry)
            return await base.RunAsync(output, cancellationToken);
        foreach (var one in await forecasts.AllAsync(clock.Today(), cancellationToken))
            await output.WriteLineAsync(Line(one));
        return 0;
    }

    protected override string Figures(JobRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Done} things removed");

    private static string Line(RetentionForecast one) =>
        one.Rule is null
            ? $"{one.Category, -20}kept: no rule"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Category, -20}{one.Due.Count, 8} older than {one.KeptFrom:yyyy-MM-dd}, oldest {one.Due.Oldest:yyyy-MM-dd}; {(one.Approval is null ? "waits for an administrator" : "removed on Sundays")}"
            );
}
