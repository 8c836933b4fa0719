using System.Security.Cryptography;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// A sealed mark on a browser where someone has signed in before. It opens nothing. It lets its owner try their password
/// while a stranger's guessing has locked the account elsewhere, and says whose a form was when the session is gone.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string CookieName = "credicare-device";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("CrediCare.KnownDevice")
        .ToTimeLimitedDataProtector();

    /// <summary>Who signed in here last; null on a strange browser.</summary>
    public Guid? Owner
    {
        get
        {
            try
            {
                return http.HttpContext?.Request.Cookies[CookieName] is { } mark ? Guid.Parse(_protector.Unprotect(mark)) : null;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    public void Remember(PortalUser user) =>
        http.HttpContext?.Response.Cookies.Append(
            CookieName,
            _protector.Protect(user.Id.ToString("N"), Life),
            new CookieOptions
            {
                MaxAge = Life,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.HttpContext.Request.IsHttps,
            }
        );
}
