using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Makes today's digests now.</summary>
public sealed class MailDigestVerb(MailDigest digest, PortalContext context) : JobVerb(digest, context), IVerb
{
    public static string Name => "mail-digest";

    public static string Description => "make today's digests of the mails that people want once a day";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Read} people with mails waiting, {run.Done} digests made");
}
