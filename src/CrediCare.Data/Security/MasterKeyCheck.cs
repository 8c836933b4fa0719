using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Security;

/// <summary>
/// Whether the master keys of this process are those that the database was sealed with. Told by the data protection
/// keys: they are made at the first start, and a rotation moves them with the rest.
/// </summary>
public sealed class MasterKeyCheck(PortalContext context, Vault vault)
{
    /// <summary>What to tell the operator.</summary>
    public const string Misfit =
        "Security:MasterKey is not the key that this database was sealed with. "
        + "Set that one, or add it under Security:PreviousMasterKeys.";

    public async Task<bool> FitsAsync(CancellationToken cancellationToken) =>
        (await context.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).ToListAsync(cancellationToken)).TrueForAll(xml =>
            VaultXmlEncryptor.Knows(xml, vault)
        );
}
