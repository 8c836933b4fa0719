using System.Security.Cryptography;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// A sealed mark on a browser where someone has signed in before. It opens nothing. It lets its owners try their password
/// while a stranger's guessing has locked the account elsewhere, spares them a warning about a new browser, and says whose
/// a form was when the session is gone.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string CookieName = "credicare-device";

    /// <summary>A shared machine at a front desk has a handful of them.</summary>
    private const int MostOwners = 5;

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("CrediCare.KnownDevice")
        .ToTimeLimitedDataProtector();

    /// <summary>Who signed in here last; null on a strange browser.</summary>
    public Guid? Owner => Owners is [var last, ..] ? last : null;

    /// <summary>Whether this person has signed in here.</summary>
    public bool Knows(PortalUser user) => Owners.Contains(user.Id);

    public void Remember(PortalUser user) =>
        http.HttpContext?.Response.Cookies.Append(
            CookieName,
            _protector.Protect(string.Join(' ', Owners.Where(owner => owner != user.Id).Prepend(user.Id).Take(MostOwners)), Life),
            new CookieOptions
            {
                MaxAge = Life,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.HttpContext.Request.IsHttps,
            }
        );

    private Guid[] Owners
    {
        get
        {
            try
            {
                return http.HttpContext?.Request.Cookies[CookieName] is { } mark
                    ? [.. _protector.Unprotect(mark).Split(' ').Select(Guid.Parse)]
                    : [];
            }
            catch (CryptographicException)
            {
                return [];
            }
        }
    }
}
