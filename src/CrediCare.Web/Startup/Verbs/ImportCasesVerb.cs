using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Runs the nightly import now.</summary>
public sealed class ImportCasesVerb(NightlyImport import, PortalContext context) : JobVerb(import, context), IVerb
{
    public static string Name => "import-cases";

    public static string Description => "make cases of the registrations that wait for the night";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Read} read, {run.Done} imported, {run.Refused} refused");
}
