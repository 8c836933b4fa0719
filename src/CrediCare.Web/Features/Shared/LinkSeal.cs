using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CrediCare.Web.Features.Shared;

/// <summary>Words sealed with the site's keys for the address of a mailed link; nothing of them is stored.</summary>
public sealed class LinkSeal(IDataProtectionProvider protection, string purpose)
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    public string Seal(string words) => WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(words)));

    /// <summary>Null when it is not one of ours.</summary>
    public string? Open(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token ?? "")));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
