using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Makes the remittance reports of the week that is over now; those that are there stay as they are.</summary>
public sealed class RemittancesVerb(WeeklyRemittance remittance, PortalContext context) : JobVerb(remittance, context), IVerb
{
    public static string Name => "remittances";

    public static string Description => "make the remittance reports of the week that is over";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Done} reports made, {run.Refused} failed");
}
