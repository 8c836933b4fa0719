using CrediCare.Web.Features.Api.Sandboxes;

namespace CrediCare.Web.Startup;

/// <summary>Where programs are tried: each creditor's own portal inside this one.</summary>
public static class Sandboxes
{
    public static IServiceCollection AddPortalSandboxes(this IServiceCollection services)
    {
        services.AddSingleton(new SandboxBlueprint(services));
        services.AddSingleton<SandboxPortals>();
        services.AddSingleton<SandboxDoor>();
        services.AddScoped<SandboxCall>();
        services.AddScoped<SandboxTurn>();
        services.AddScoped<SandboxNews>();
        services.AddScoped<SandboxNights>();
        return services;
    }

    /// <summary>After the key is known, before anything of the call is served.</summary>
    public static void UsePortalSandboxes(this WebApplication app) => app.UseMiddleware<SandboxDoor>();
}
