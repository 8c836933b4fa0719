using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>A person who is signed in shows by a passkey that it is still they.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class PasskeyConfirmController(
    OwnAccount own,
    PasskeySignIn passkeys,
    OwnSessions sessions,
    Throttle throttle,
    AuditTrail audit
) : Controller
{
    [HttpPost("/account/confirm/passkey/question")]
    public async Task<IActionResult> Ask() => Content(await passkeys.AskAsync(await own.GetAsync()), "application/json");

    [HttpPost("/account/confirm/passkey")]
    public async Task<IActionResult> Confirm(PasskeySignInForm form, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        var place = NetworkPlace.Of(HttpContext);
        if (!await throttle.TakeAsync(PasskeySignInController.PerPlace, place, cancellationToken))
            return this.TooMany(throttle.UntilNextWindow(PasskeySignInController.PerPlace));
        if (!ModelState.IsValid || !await passkeys.IsAsync(user, form.Answer!, cancellationToken))
        {
            await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), user.Id, null, "passkey", user);
            return RedirectToAction("Confirm", "Confirm", new { form.ReturnUrl, passkey = "refused" });
        }

        await throttle.GiveBackAsync(PasskeySignInController.PerPlace, place, CancellationToken.None);
        await sessions.ConfirmAsync(cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
    }
}
