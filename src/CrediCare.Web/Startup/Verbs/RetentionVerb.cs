using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Removes now what the retention rules no longer keep.</summary>
public sealed class RetentionVerb(Retention retention, PortalContext context) : JobVerb(retention, context), IVerb
{
    public static string Name => "retention";

    public static string Description => "remove what the retention rules no longer keep";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Done} items of the inbox removed");
}
