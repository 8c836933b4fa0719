using CrediCare.Data;
using CrediCare.Web.Startup.Measuring;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrediCare.Web.Startup;

/// <summary>/health/live: the process answers. /health/ready: it can also reach what it needs, and has room to write. What is measured is kept for staff.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new AskedOnce(() => ReachAsync(services)));
        var checks = builder.Services.AddHealthChecks().AddCheck<AskedOnce>("database", tags: [Ready]);
        if (builder.PortalDatabase() is (DatabaseProvider.Sqlite, var connectionString))
            checks.AddCheck("disk", new RoomOnDisk(FolderOf(connectionString)), tags: [Ready]);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<Measurements>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Measurements>());
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous()
            .DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous()
            .DisableRateLimiting();
    }

    private static async Task<HealthCheckResult> ReachAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalContext>().Database.CanConnectAsync()
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
    }

    private static string FolderOf(string connectionString) =>
        Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource))!;
}
