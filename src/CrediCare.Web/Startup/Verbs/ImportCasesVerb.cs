using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Runs the nightly import now, beside the site if that is serving.</summary>
public sealed class ImportCasesVerb(NightlyImport import, PortalContext context) : IVerb
{
    public static string Name => "import-cases";

    public static string Description => "make cases of the registrations that wait for the night";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var start = await import.StartAsync(JobTrigger.Command, null, cancellationToken);
        if (start.Started is not { } lease)
        {
            await output.WriteLineAsync(await SayWhoAsync(start.AlreadyRunning, cancellationToken));
            return 1;
        }

        await import.CarryOutAsync(lease, cancellationToken);
        var run = await context.JobRuns.FindAsync([lease.RunId], CancellationToken.None);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{run!.Outcome}: {run.Read} read, {run.Done} imported, {run.Refused} refused.{Reference(run)}"
            )
        );
        return run.Outcome == JobOutcome.Succeeded ? 0 : 1;
    }

    private async Task<string> SayWhoAsync(JobRun? other, CancellationToken cancellationToken)
    {
        if (other is null)
            return "Another run has just begun; nothing was started.";
        var who = other.StartedByUserId is { } id ? (await context.Users.FindAsync([id], cancellationToken))?.FullName : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Already running since {other.StartedAtUtc:yyyy-MM-dd HH:mm:ss} UTC, started by {who ?? other.Trigger.ToString()}; nothing was started."
        );
    }

    private static string Reference(JobRun run) =>
        run.ErrorReference is { } reference ? $" Reference in the log: {reference}." : "";
}
