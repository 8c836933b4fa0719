using System.Net;
using CrediCare.Data.Webhooks;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>What sends to creditors' webhooks.</summary>
public static class WebhookServices
{
    public static void AddPortalWebhooks(this WebApplicationBuilder builder)
    {
        builder.Services.AddWebhookSending();
        if (builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>()?.Run ?? true)
            builder.Services.AddHostedService<WebhookLoop>();
    }

    public static IServiceCollection AddWebhookSending(this IServiceCollection services)
    {
        services.AddSingleton<NameLookup>((name, cancellationToken) => Dns.GetHostAddressesAsync(name, cancellationToken));
        services.AddSingleton<WebhookConnection>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookQueue>();
        services.AddScoped<WebhookNotes>();
        services.AddScoped<WebhookPauseNotices>();
        return services;
    }
}
