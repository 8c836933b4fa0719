using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Security;

/// <summary>Seals the secret part of a data protection key.</summary>
public sealed class VaultXmlEncryptor(Vault vault) : IXmlEncryptor
{
    internal static readonly XName SealedName = "sealedByVault";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = plaintextElement.ToString(SaveOptions.DisableFormatting);
        var whole = Convert.ToBase64String(vault.Seal(text, Purposes.DataProtection));
        return new EncryptedXmlInfo(new XElement(SealedName, whole), typeof(VaultXmlDecryptor));
    }

    /// <summary>The same stored key with its secret part under the current master key; null when it already is.</summary>
    internal static string? SealAnew(string xml, Vault vault)
    {
        var key = XElement.Parse(xml);
        var earlier = key.Descendants(SealedName).Where(element => !vault.IsCurrent(Bytes(element))).ToList();
        foreach (var element in earlier)
            element.Value = Convert.ToBase64String(
                vault.Seal(vault.Open(Bytes(element), Purposes.DataProtection), Purposes.DataProtection)
            );
        return earlier.Count == 0 ? null : key.ToString(SaveOptions.DisableFormatting);
    }

    internal static bool Knows(string xml, Vault vault) =>
        XElement.Parse(xml).Descendants(SealedName).All(element => vault.Knows(Bytes(element)));

    internal static byte[] Bytes(XElement element) => Convert.FromBase64String(element.Value);
}

/// <summary>
/// Opens it again. Data protection stores this type's full name with each key and makes it by that name, so it is
/// neither moved nor renamed.
/// </summary>
public sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly Vault _vault = services.GetRequiredService<Vault>();

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(_vault.OpenText(VaultXmlEncryptor.Bytes(encryptedElement), Purposes.DataProtection));
}
