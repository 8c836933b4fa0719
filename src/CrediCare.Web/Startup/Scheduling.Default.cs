using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace CrediCare.Web.Startup;

/// <summary>
/// Quartz. The schedule is kept in the portal's own database, so a night that was missed while nobody served is caught up, and on a
/// server engine one node of many starts each job.
/// </summary>
public static partial class Scheduling
{
    private const string SchedulerName = "timetable";

    /// <summary>The address of the scheduler's own pages: it has none.</summary>
    public static string? Pages => null;

    /// <summary>Every job with its hour. A trigger is named by its hour: another hour is another trigger.</summary>
    public static IQuartzBuilder AddPortalTimetable(this IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = SchedulerName;
            options.GenerateInstanceId = true;
        });
        foreach (var work in Timetable.All)
            quartz.AddTimed(work);
        return quartz;
    }

    /// <summary>The hour as this scheduler says it. What was missed is made up for once.</summary>
    public static CronScheduleBuilder Of(JobHour hour)
    {
        ArgumentNullException.ThrowIfNull(hour);
        var fields = hour.Cron.Split(' ');
        // Of the day of the month and that of the week it wants one left out.
        fields[fields[4] == "*" ? 4 : 2] = "?";
        return CronScheduleBuilder
            .Create($"0 {string.Join(' ', fields)}")
            .InTimeZone(OsloTime.Zone)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
    }

    private static void AddScheduler(WebApplicationBuilder builder)
    {
        builder.Services.AddQuartz(quartz => quartz.AddPortalTimetable().UsePersistentStore(store => builder.Keep(store)));
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

        // A start leaves what is stored as it is: replacing a trigger would forget the night it has missed.
        builder.Services.Configure<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
    }

    private static void AddTimed(this IQuartzBuilder quartz, TimedWork work)
    {
        quartz.AddJob<SchedulingTimedJob>(job => job.WithIdentity(work.Name).DisallowConcurrentExecution().RequestRecovery());
        quartz.AddTrigger(trigger =>
            trigger
                .WithIdentity($"{work.Name} {work.Hour.Said}")
                .ForJob(work.Name)
                .WithRetryPolicy(RetryPolicy.Fixed(3, TimeSpan.FromMinutes(10)))
                .WithSchedule(Of(work.Hour))
        );
    }

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
