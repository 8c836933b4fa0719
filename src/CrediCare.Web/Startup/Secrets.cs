using CrediCare.Data.Security;
using CrediCare.Web.Startup.Verbs;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>The master keys, the vault, and what hangs on it.</summary>
public static class Secrets
{
    public static void AddPortalSecrets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SecurityOptions>, SecretsCheck>();
        builder.Services.AddSingleton<SecretsSource>();
        builder.Services.AddSingleton(services => new Vault(services.GetRequiredService<SecretsSource>().Read()));
        builder.Services.AddScoped<MasterKeyCheck>();
        builder.Services.AddScoped<ISelfCheck, SecretsSelfCheck>();
        builder.Services.AddScoped<RotateKeys>();
        builder.Services.AddPortalDataProtection();
    }
}
