using System.Globalization;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// What a browser was asked to answer with a passkey, sealed in a cookie of its own: a second step that is open in another
/// tab goes on. A question lasts five minutes and is put away when it is answered, rightly or not.
/// </summary>
public sealed class PasskeyChallenge(IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CookieName = "credicare-passkey";

    private const char Separator = '|';

    private readonly LinkSeal _seal = new(protection, "CrediCare.Passkey");

    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(5);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Nobody asks.");

    /// <param name="purpose">What it is asked for; an answer for something else counts for nothing.</param>
    /// <param name="state">What Identity needs to check the answer.</param>
    public void Ask(PasskeyPurpose purpose, string? state)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Http.Response.Cookies.Append(
            CookieName,
            _seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{purpose}{Separator}{now.Ticks}{Separator}{state}")),
            Options(Life)
        );
    }

    /// <returns>The question and when it was asked; null when there is none, or it is too old.</returns>
    public (string State, DateTime AskedAtUtc)? Take(PasskeyPurpose purpose)
    {
        var read = _seal.Open(Http.Request.Cookies[CookieName])?.Split(Separator, 3);
        Http.Response.Cookies.Delete(CookieName, Options(null));
        if (read is not [var kept, var ticks, var state] || kept != purpose.ToString())
            return null;
        var asked = new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        return clock.GetUtcNow().UtcDateTime - asked < Life ? (state, asked) : null;
    }

    private CookieOptions Options(TimeSpan? life) =>
        new()
        {
            MaxAge = life,
            Path = "/account",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = Http.Request.IsHttps,
        };
}

/// <summary>What a passkey is asked for.</summary>
public enum PasskeyPurpose
{
    SignIn,

    /// <summary>By someone who is signed in, that it is still they.</summary>
    Confirm,

    Add,
}
