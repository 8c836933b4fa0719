using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Data.SqlClient;

namespace CrediCare.Web.Startup;

/// <summary>
/// Hangfire. On a server engine what is due is kept in the portal's own database, for all nodes; beside the embedded one it is kept in
/// memory, and what was missed is known from the runs that the portal itself has kept.
/// </summary>
public static partial class Scheduling
{
    private const string Schema = "hangfire";

    // Its elements have styles of their own; nothing else is loosened.
    private static readonly string PagesPolicy = SecurityHeaders.ContentPolicy.Replace(
        "style-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        StringComparison.Ordinal
    );

    /// <summary>The address of the scheduler's own pages.</summary>
    public static string? Pages => "/admin/jobs/hangfire";

    private static void AddScheduler(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider =>
        {
            // Which log it writes to is settled with this, and kept for the whole process.
            provider.GetRequiredService<IGlobalConfiguration>();
            return StorageOf(builder);
        });
        services.AddHangfire(_ => { });
        services.AddSingleton<SchedulingTimedJob>();
        services.AddHostedService<SchedulingTimetable>();
        services.AddHangfireServer(
            (provider, options) =>
            {
                options.Activator = new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>());
                // None waits for another.
                options.WorkerCount = Jobs.Timetable.All.Count;
            }
        );
    }

    /// <summary>To be looked at: what staff set going is set going on our own pages, which write down who did it.</summary>
    static partial void MapPages(WebApplication app)
    {
        if (app.Services.GetService<SchedulingTimedJob>() is null)
            return;
        app.MapHangfireDashboardWithNoAuthorizationFilters(
                Pages!,
                new DashboardOptions
                {
                    AppPath = "/admin/jobs",
                    DashboardTitle = "CrediCare",
                    DisplayStorageConnectionString = false,
                    IsReadOnlyFunc = _ => true,
                }
            )
            .RequireAuthorization(new AuthorizeAttribute(Policies.AgencyAdministrator))
            .Add(endpoint =>
            {
                var pages = endpoint.RequestDelegate!;
                endpoint.RequestDelegate = context =>
                {
                    context.Response.Headers.ContentSecurityPolicy = PagesPolicy;
                    // Its figures are asked for with a form, and anything else would go wrong in there.
                    if (context.Request.HasFormContentType || context.Request.Path != $"{Pages}/stats")
                        return pages(context);
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                };
            });
    }

    private static JobStorage StorageOf(WebApplicationBuilder builder)
    {
        var (provider, connectionString) = builder.PortalDatabase();
        return provider switch
        {
            DatabaseProvider.Sqlite => new InMemoryStorage(),
            DatabaseProvider.PostgreSql => OnPostgreSql(connectionString),
            DatabaseProvider.SqlServer => new SqlServerStorage(
                connectionString,
                new SqlServerStorageOptions { SchemaName = Schema, SqlClientFactory = SqlClientFactory.Instance }
            ),
        };
    }

    private static PostgreSqlStorage OnPostgreSql(string connectionString)
    {
        var options = new PostgreSqlStorageOptions { SchemaName = Schema, UseSlidingInvisibilityTimeout = true };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
