using CrediCare.Data.Jobs;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.Data.Tests.Night;

/// <summary>The site's own scheduler, with its store where the build keeps it, over a real database.</summary>
internal static class ScheduledSite
{
    public static async Task<TestDatabase> ReadyDatabaseAsync(TestDatabases databases, DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var night = new NightHost(database, TimeProvider.System);
        await night.PrepareAsync();
        return database;
    }

    public static WebApplication On(TestDatabase database)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["ConnectionStrings:Portal"] = database.ConnectionString,
                ["Database:Provider"] = database.Engine.ToString(),
                ["Urls"] = "http://127.0.0.1:0",
            }
        );
        builder.Services.AddOptions<JobsOptions>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNightNeeds();
        builder.AddPortalDatabase();
        builder.AddPortalScheduling();
        return builder.Build();
    }

    /// <summary>Until the schedule has begun a run of each of the jobs that succeeded.</summary>
    public static async Task UntilAsync(TestDatabase database, params string[] jobs)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            await using var context = database.Open();
            var runs = await context.JobRuns.Where(run => run.Trigger == JobTrigger.Schedule).ToListAsync(patience.Token);
            if (Array.TrueForAll(jobs, job => runs.Exists(run => run.Job == job && run.Outcome == JobOutcome.Succeeded)))
                return;
            await Task.Delay(200, patience.Token);
        }
    }
}
