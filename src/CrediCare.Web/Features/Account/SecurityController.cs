using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own password and sessions.</summary>
[Authorize(Policies.OwnAccount)]
public sealed class SecurityController(
    OwnAccount own,
    UserManager<PortalUser> users,
    Sessions sessions,
    SignInAttempts attempts,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [HttpGet(AccountPaths.Security)]
    public async Task<IActionResult> Security()
    {
        var user = await own.GetAsync();
        return View(
            new SecurityModel(
                user.FullName,
                user.Email!,
                user.LastSignInAtUtc,
                user.TwoFactorEnabled,
                user.StaffRole is not null,
                user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0
            )
        );
    }

    [HttpGet("/account/security/password")]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [HttpPost("/account/security/password")]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var user = await own.GetAsync();
        if (!attempts.AreOpen(HttpContext, user.Email))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var result = await users.ChangePasswordAsync(user, form.CurrentPassword!, form.NewPassword!);
        if (!result.Succeeded)
        {
            var refusal = PasswordRefusal.Of(result);
            if (refusal is null)
                attempts.Count(HttpContext, user.Email);
            ModelState.AddModelError(
                refusal is null ? nameof(form.CurrentPassword) : nameof(form.NewPassword),
                texts[refusal ?? "CurrentPassword_Wrong"]
            );
            return View(form);
        }

        await sessions.RenewAsync(user);
        Done.Say(TempData, new Done(texts["PasswordChanged_Title"], texts["PasswordChanged_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }

    [HttpPost("/account/security/sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        await users.UpdateSecurityStampAsync(await own.GetAsync());
        await sessions.EndAsync();
        Done.Say(TempData, new Done(texts["SignedOutEverywhere_Title"], texts["SignedOutEverywhere_Text"]));
        return LocalRedirect(AccountPaths.SignIn);
    }
}
