using CrediCare.Data.Jobs;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.Data.Tests.Night;

/// <summary>The real scheduler with its store in a real database.</summary>
public sealed class MissedNightTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly string[] Timed = [.. Timetable.All.Select(one => one.Name).Order(StringComparer.Ordinal)];

    [DatabaseTheory]
    public async Task ANightThatNobodyServed_IsCaughtUpAtTheNextStart(DatabaseEngine engine)
    {
        var database = await ReadyDatabaseAsync(engine);
        await using (var first = Site(database))
        {
            await first.StartAsync();
            await first.StopAsync();
        }

        await using (var context = database.Open())
        {
            Assert.Empty(await context.JobRuns.ToListAsync());
            var anHourAgo = TimeProvider.System.GetUtcNow().AddHours(-1).Ticks;
            Assert.Equal(Timed.Length, await SetNextFireAsync(context, anHourAgo));
        }

        await using (var second = Site(database))
        {
            await second.StartAsync();
            await UntilAsync(database, Timed);
            await second.StopAsync();
        }

        await using var after = database.Open();
        var runs = await after.JobRuns.OrderBy(run => run.Job).ToListAsync();
        Assert.Equal(Timed, runs.Select(run => run.Job));
        Assert.All(runs, run => Assert.Equal(JobTrigger.Schedule, run.Trigger));
    }

    /// <summary>One process serves an embedded database.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task TwoNodes_StartTheNightOnce(DatabaseEngine engine)
    {
        var database = await ReadyDatabaseAsync(engine);
        await using (var first = Site(database))
        {
            await first.StartAsync();
            await first.StopAsync();
        }

        await using (var context = database.Open())
            await SetNextFireAsync(context, TimeProvider.System.GetUtcNow().AddHours(-1).Ticks);

        await using var one = Site(database);
        await using var other = Site(database);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        await UntilAsync(database, Timed);
        await Task.WhenAll(one.StopAsync(), other.StopAsync());

        await using var after = database.Open();
        Assert.Equal(Timed, (await after.JobRuns.Select(run => run.Job).ToListAsync()).Order(StringComparer.Ordinal));
    }

    private static Task<int> SetNextFireAsync(PortalContext context, long ticks) =>
        context.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)
            ? context.Database.ExecuteSqlAsync($"UPDATE qrtz_triggers SET next_fire_time = {ticks}")
            : context.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {ticks}");

    private async Task<TestDatabase> ReadyDatabaseAsync(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var night = new NightHost(database, TimeProvider.System);
        await night.PrepareAsync();
        return database;
    }

    private static WebApplication Site(TestDatabase database)
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

    /// <summary>Until each of the jobs has a run that succeeded.</summary>
    private static async Task UntilAsync(TestDatabase database, params string[] jobs)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            await using var context = database.Open();
            var runs = await context.JobRuns.ToListAsync(patience.Token);
            if (Array.TrueForAll(jobs, job => runs.Exists(run => run.Job == job && run.Outcome == JobOutcome.Succeeded)))
                return;
            await Task.Delay(200, patience.Token);
        }
    }
}
