using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Does now what a new day brings.</summary>
public sealed class CaseDayVerb(CaseDay day, PortalContext context) : JobVerb(day, context), IVerb
{
    public static string Name => "case-day";

    public static string Description =>
        "do what the day brings: reminders of drafts, accesses that end, the half-yearly look at users";

    protected override string Figures(JobRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Read} looked at, {run.Done} dealt with");
}
