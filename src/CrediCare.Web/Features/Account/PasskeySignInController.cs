using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>In by a passkey, in one step that counts for two.</summary>
[AllowAnonymous]
[Help("sign-in-safely")]
public sealed class PasskeySignInController(PasskeySignIn passkeys, Sessions sessions, Throttle throttle, AuditTrail audit)
    : Controller
{
    /// <summary>Answers that were refused, from one place; nobody guesses a passkey, but checking one costs.</summary>
    public static readonly ThrottleRule PerPlace = new("passkey-place", 50, TimeSpan.FromMinutes(15));

    [HttpPost("/account/sign-in/passkey/question")]
    public async Task<IActionResult> Ask() => Content(await passkeys.AskAsync(), "application/json");

    [HttpPost("/account/sign-in/passkey")]
    public async Task<IActionResult> SignIn(PasskeySignInForm form, CancellationToken cancellationToken)
    {
        var place = NetworkPlace.Of(HttpContext);
        if (!await throttle.TakeAsync(PerPlace, place, cancellationToken))
            return this.TooMany(throttle.UntilNextWindow(PerPlace));
        if (!ModelState.IsValid || await passkeys.CheckAsync(form.Answer!, cancellationToken) is not { } user)
        {
            await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), null, null, "passkey");
            return RedirectToAction("SignIn", "SignIn", new { form.ReturnUrl, passkey = "refused" });
        }

        await throttle.GiveBackAsync(PerPlace, place, CancellationToken.None);
        await sessions.OpenAsync(user, form.Remember, withSecondFactor: true);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
    }
}
