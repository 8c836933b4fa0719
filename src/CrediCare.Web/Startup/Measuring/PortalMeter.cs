using System.Diagnostics;
using System.Diagnostics.Metrics;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;

namespace CrediCare.Web.Startup.Measuring;

/// <summary>
/// What the portal measures of its own work, beside what the framework measures of requests, memory and the database. Names as
/// OpenTelemetry has them; nothing that is measured names a person or a company.
/// </summary>
public static class PortalMeter
{
    public const string Name = "CrediCare";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Histogram<double> Jobs = Meter.CreateHistogram(
        "credicare.job.duration",
        "s",
        "How long runs of jobs took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1, 10, 60, 300, 1800, 7200] }
    );

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>(
        "credicare.mail.attempts",
        "{mail}",
        "Mails whose turn came."
    );

    private static readonly Counter<long> Claims = Meter.CreateCounter<long>(
        "credicare.claims.sent",
        "{claim}",
        "Claims sent in by form, file or program."
    );

    /// <summary>One run of a job, as a trace where anybody listens.</summary>
    public static Activity? BeginJob(string job) => Activities.StartActivity(job);

    public static void JobEnded(string job, JobOutcome outcome, TimeSpan took) =>
        Jobs.Record(took.TotalSeconds, new("job", job), new("outcome", outcome.ToString()));

    /// <summary>One mail, and the state that its turn left it in.</summary>
    public static void MailTried(OutboxState state) => Mails.Add(1, new KeyValuePair<string, object?>("state", state.ToString()));

    /// <summary>Claims that were written down, and those that were refused.</summary>
    public static void ClaimsSent(int taken, int refused)
    {
        Claims.Add(taken, new KeyValuePair<string, object?>("outcome", "taken"));
        Claims.Add(refused, new KeyValuePair<string, object?>("outcome", "refused"));
    }
}
