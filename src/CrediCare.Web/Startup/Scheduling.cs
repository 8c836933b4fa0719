using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>
/// When timed work starts. The only place that knows the scheduler: jobs are plain classes with RunAsync. Which scheduler it is, the
/// flavour says. That no two runs of a job go on at once is the job lease's doing, whoever starts them.
/// </summary>
public static partial class Scheduling
{
    public static void AddPortalScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalJobs();
        if (!(builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions()).Run)
            return;

        AddScheduler(builder);
        builder.Services.AddHostedService<OwnReportLoop>();
        builder.Services.AddHostedService<UploadLoop>();
    }

    /// <summary>The scheduler's own pages, where it has any.</summary>
    public static void MapSchedulerPages(this WebApplication app) => MapPages(app);

    static partial void MapPages(WebApplication app);
}
