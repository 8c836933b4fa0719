using CrediCare.Data.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>The vault, and data protection whose keys lie in the database, sealed by it, for all nodes.</summary>
public static class Secrets
{
    public static void AddPortalSecrets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SecurityOptions>, SecretsCheck>();
        builder.Services.AddSingleton<SecretsSource>();
        builder.Services.AddSingleton(services => new Vault(services.GetRequiredService<SecretsSource>().Read()));
        builder.Services.AddScoped<RotateKeys>();

        // The name is part of every protected value: two nodes in different folders must say the same.
        builder.Services.AddDataProtection().SetApplicationName("CrediCare");
        builder.Services.AddSingleton<DataProtectionKeyStore>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeyStore, Vault>((keys, store, vault) =>
        {
            keys.XmlRepository = store;
            keys.XmlEncryptor = new VaultXmlEncryptor(vault);
        });
    }
}
