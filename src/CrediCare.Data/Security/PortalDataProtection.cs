using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Security;

/// <summary>Data protection whose keys lie in the database, sealed by the vault, for all nodes.</summary>
public static class PortalDataProtection
{
    /// <summary>Part of every protected value: two nodes in different folders must say the same.</summary>
    private const string ApplicationName = "CrediCare";

    public static void AddPortalDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<DataProtectionKeyStore>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataProtectionKeyStore, Vault>(
                (keys, store, vault) =>
                {
                    keys.XmlRepository = store;
                    keys.XmlEncryptor = new VaultXmlEncryptor(vault);
                }
            );
    }
}
