using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Looks through the hours that are over for what was done too often.</summary>
public sealed class WatchVerb(Watch watch, PortalContext context) : JobVerb(watch, context), IVerb
{
    public static string Name => "watch";

    public static string Description => "look through the hours that are over for what was done too often";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Read} hours looked through, {run.Done} doings noticed");
}
