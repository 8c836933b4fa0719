using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Closes the days of the client funds that are over; those that are closed stay as they are.</summary>
public sealed class ClientFundsVerb(ClientFundsDays days, PortalContext context) : JobVerb(days, context), IVerb
{
    public static string Name => "client-funds";

    public static string Description => "close the days of the client funds that are over";

    protected override string Figures(JobRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Done} days closed");
}
