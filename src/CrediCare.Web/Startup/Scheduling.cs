using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace CrediCare.Web.Startup;

/// <summary>
/// When timed work starts. The only place that knows the scheduler: jobs are plain classes with RunAsync. The schedule
/// is kept in the portal's own database, so a night that was missed while nobody served is caught up, and on a server
/// engine one node of many starts each job. That no two run at once is the job lease's doing, whoever starts them.
/// </summary>
public static class Scheduling
{
    private const string SchedulerName = "portal";

    public static void AddPortalScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalJobs();
        if (!(builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions()).Run)
            return;

        builder.Services.AddQuartz(quartz => quartz.AddPortalTimetable().UsePersistentStore(store => builder.Keep(store)));
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        builder.Services.AddHostedService<OwnReportLoop>();
        builder.Services.AddHostedService<UploadLoop>();

        // A start leaves what is stored as it is: replacing a trigger would forget the night it has missed.
        builder.Services.Configure<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
    }

    /// <summary>Every job with its hour. A trigger is named by its hour: another hour is another trigger.</summary>
    public static IQuartzBuilder AddPortalTimetable(this IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = SchedulerName;
            options.GenerateInstanceId = true;
        });
        quartz.AddDaily<SchedulingNightlyImport>(NightlyImport.Name, NightlyImport.StartsAt);
        quartz.AddDaily<SchedulingCaseDay>(CaseDay.Name, CaseDay.StartsAt);
        quartz.AddDaily<SchedulingClientFunds>(ClientFundsDays.Name, ClientFundsDays.StartsAt);
        quartz.AddDaily<SchedulingMailDigest>(MailDigest.Name, MailDigest.StartsAt);
        quartz.AddTimed<SchedulingStatusReports>(
            MonthlyStatusReport.Name,
            $"1st {MonthlyStatusReport.StartsAt:HH:mm}",
            Monthly(MonthlyStatusReport.StartsAt)
        );
        quartz.AddTimed<SchedulingRemittances>(
            WeeklyRemittance.Name,
            $"{WeeklyRemittance.Day} {WeeklyRemittance.StartsAt:HH:mm}",
            Weekly(WeeklyRemittance.Day, WeeklyRemittance.StartsAt)
        );
        quartz.AddTimed<SchedulingIncomingFiles>(
            IncomingFiles.Name,
            $"every {IncomingFiles.EveryMinutes} minutes",
            Every(IncomingFiles.EveryMinutes)
        );
        quartz.AddTimed<SchedulingAuditSealing>(
            AuditSealing.Name,
            $"hourly at {AuditSealing.Minute}",
            Hourly(AuditSealing.Minute)
        );
        quartz.AddDaily<SchedulingOwnReports>(OwnReports.Name, OwnReports.StartsAt);
        quartz.AddTimed<SchedulingRetention>(
            Retention.Name,
            $"{Retention.Day} {Retention.StartsAt:HH:mm}",
            Weekly(Retention.Day, Retention.StartsAt)
        );
        return quartz;
    }

    private static void AddDaily<T>(this IQuartzBuilder quartz, string name, TimeOnly startsAt)
        where T : SchedulingTimedJob => quartz.AddTimed<T>(name, $"{startsAt:HH:mm}", Daily(startsAt));

    private static void AddTimed<T>(this IQuartzBuilder quartz, string name, string hour, CronScheduleBuilder schedule)
        where T : SchedulingTimedJob
    {
        quartz.AddJob<T>(job => job.WithIdentity(name).DisallowConcurrentExecution().RequestRecovery());
        quartz.AddTrigger(trigger =>
            trigger
                .WithIdentity($"{name} {hour}")
                .ForJob(name)
                .WithRetryPolicy(RetryPolicy.Fixed(3, TimeSpan.FromMinutes(10)))
                .WithSchedule(schedule)
        );
    }

    /// <summary>
    /// Once each calendar day in Oslo: an hour that the spring change skips comes when the clock goes on, one that the
    /// autumn change repeats comes the first time.
    /// </summary>
    public static CronScheduleBuilder Daily(TimeOnly at) => Cron($"0 {at.Minute} {at.Hour} * * ?");

    /// <summary>From each whole hour on; what was missed meanwhile is made up for once.</summary>
    public static CronScheduleBuilder Every(int minutes) => Cron($"0 0/{minutes} * * * ?");

    /// <summary>At a minute of every hour.</summary>
    public static CronScheduleBuilder Hourly(int minute) => Cron($"0 {minute} * * * ?");

    /// <summary>The same on one day of the week.</summary>
    public static CronScheduleBuilder Weekly(DayOfWeek day, TimeOnly at) =>
        Cron($"0 {at.Minute} {at.Hour} ? * {day.ToString().ToUpperInvariant()[..3]}");

    /// <summary>The same on the first of the month.</summary>
    public static CronScheduleBuilder Monthly(TimeOnly at) => Cron($"0 {at.Minute} {at.Hour} 1 * ?");

    private static CronScheduleBuilder Cron(string expression) =>
        CronScheduleBuilder
            .Create(expression)
            .InTimeZone(OsloTime.Zone)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);

    private static void Keep(this WebApplicationBuilder builder, IPersistentStoreBuilder store)
    {
        var (provider, connectionString) = builder.PortalDatabase();
        store.UseSystemTextJsonSerializer(_ => { });
        store.ProvisionSchema();
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                store.UseSqlite(SqliteFactory.Instance, connectionString);
                break;
            case DatabaseProvider.PostgreSql:
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.UseClustering(_ => { });
                break;
            case DatabaseProvider.SqlServer:
                store.UseSqlServer(SqlClientFactory.Instance, connectionString);
                store.UseClustering(_ => { });
                break;
        }
    }
}
