using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Takes in the files of payments that lie in the folder now, and books what they hold.</summary>
public sealed class IncomingFilesVerb(IncomingFiles files, PortalContext context) : JobVerb(files, context), IVerb
{
    public static string Name => "incoming-files";

    public static string Description => "take in the files of payments in the folder, and book them";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Done} payments and files dealt with, {run.Refused} failed");
}
