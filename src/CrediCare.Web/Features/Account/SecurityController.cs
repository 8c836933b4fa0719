using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own account, and its password.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class SecurityController(
    OwnAccount own,
    UserManager<PortalUser> users,
    OwnSessions sessions,
    PasswordChange passwords,
    SignInAttempts attempts,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [HttpGet(AccountPaths.Security)]
    public async Task<IActionResult> Security(Viewer viewer, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        return View(
            new SecurityModel(
                user.FullName,
                user.Email!,
                user.TwoFactorEnabled,
                user.StaffRole is not null,
                user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
                await sessions.ListAsync(viewer, cancellationToken)
            )
        );
    }

    [HttpGet(AccountPaths.ChangePassword)]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [HttpPost(AccountPaths.ChangePassword)]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(form);
        var user = await own.GetAsync();
        if (!attempts.AreOpen(HttpContext, user.Email))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var result = await passwords.ChangeAsync(user, form.CurrentPassword!, form.NewPassword!, cancellationToken);
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

        Done.Say(TempData, new Done(texts["PasswordChanged_Title"], texts["PasswordChanged_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }
}
