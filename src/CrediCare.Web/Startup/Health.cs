using CrediCare.Data;
using CrediCare.Web.Startup.Measuring;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CrediCare.Web.Startup;

/// <summary>/health/live: the process answers. /health/ready: it can also reach what it needs. What is measured is kept for staff.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddDbContextCheck<PortalContext>("database", tags: [Ready]);
        services.AddMetrics();
        services.AddSingleton<Measurements>();
        services.AddHostedService(provider => provider.GetRequiredService<Measurements>());
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
    }
}
