namespace CrediCare.Web.Jobs;

/// <summary>All that runs by the clock, whichever scheduler starts it.</summary>
public static class Timetable
{
    private static readonly TimeSpan OverADay = TimeSpan.FromHours(26);
    private static readonly TimeSpan OverAWeek = TimeSpan.FromDays(8);

    public static IReadOnlyList<TimedWork> All { get; } =
    [
        new(NightlyImport.Name, typeof(NightlyImport), JobHour.Daily(NightlyImport.StartsAt), OverADay),
        new(CaseDay.Name, typeof(CaseDay), JobHour.Daily(CaseDay.StartsAt), OverADay),
        new(ClientFundsDays.Name, typeof(ClientFundsDays), JobHour.Daily(ClientFundsDays.StartsAt), OverADay),
        new(OwnReports.Name, typeof(OwnReports), JobHour.Daily(OwnReports.StartsAt), OverADay),
        new(MailDigest.Name, typeof(MailDigest), JobHour.Daily(MailDigest.StartsAt), OverADay),
        new(IncomingFiles.Name, typeof(IncomingFiles), JobHour.Every(IncomingFiles.EveryMinutes), TimeSpan.FromHours(1)),
        new(AuditSealing.Name, typeof(AuditSealing), JobHour.Hourly(AuditSealing.Minute), TimeSpan.FromHours(2)),
        new(Watch.Name, typeof(Watch), JobHour.Hourly(Watch.Minute), TimeSpan.FromHours(2)),
        new(
            WeeklyRemittance.Name,
            typeof(WeeklyRemittance),
            JobHour.Weekly(WeeklyRemittance.Day, WeeklyRemittance.StartsAt),
            OverAWeek
        ),
        new(Retention.Name, typeof(Retention), JobHour.Weekly(Retention.Day, Retention.StartsAt), OverAWeek),
        new(
            MonthlyStatusReport.Name,
            typeof(MonthlyStatusReport),
            JobHour.Monthly(MonthlyStatusReport.StartsAt),
            TimeSpan.FromDays(32)
        ),
    ];

    public static TimedWork Of(string name) => All.Single(work => work.Name == name);
}

/// <summary>A job with its hour.</summary>
/// <param name="Name">As its runs and its lease know it.</param>
/// <param name="Job">The <see cref="TimedJob"/> that does it.</param>
/// <param name="Hour">When it begins.</param>
/// <param name="LateAfter">How long after its last beginning staff are told that it is late.</param>
public sealed record TimedWork(string Name, Type Job, JobHour Hour, TimeSpan LateAfter);
