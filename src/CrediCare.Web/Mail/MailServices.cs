using CrediCare.Data.Outbox;
using CrediCare.Web.Features.Admin.Mail;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Verbs;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>The outbox and what carries it away. Which transport is used is decided here and known nowhere else.</summary>
public static class MailServices
{
    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton<PickupFolder>();
        services.AddSingleton<PickupTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Mode switch
            {
                MailMode.Pickup => provider.GetRequiredService<PickupTransport>(),
                MailMode.Smtp => provider.GetRequiredService<SmtpTransport>(),
            }
        );
        services.AddScoped<DigestLines>();
        services.AddScoped<MailComposer>();
        services.AddScoped<MailChoices>();
        services.AddScoped<ISelfCheck, MailCheck>();
        services.AddScoped<OutboxQueue>();
        services.AddScoped<OutboxSender>();
        services.AddScoped<MailQuery>();
        if (builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>()?.Run ?? true)
            services.AddHostedService<OutboxLoop>();
    }
}
