using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Seals what is new in the audit log now.</summary>
public sealed class AuditSealVerb(AuditSealing sealing, PortalContext context) : JobVerb(sealing, context), IVerb
{
    public static string Name => "audit-seal";

    public static string Description => "seal what is new in the audit log";

    protected override string Figures(JobRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Done} entries sealed");
}
