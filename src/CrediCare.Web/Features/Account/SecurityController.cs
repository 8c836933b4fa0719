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
    Passkeys passkeys,
    PasswordChange passwords,
    Guesses guesses,
    GuessAnswers answers,
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
                SecondFactorRule.IsAskedOf(viewer),
                user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
                await passkeys.ListAsync(viewer, cancellationToken),
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
        IdentityResult? result = null;
        var guess = await guesses.TryAsync(
            user.Email!,
            user,
            async () =>
            {
                result = await passwords.ChangeAsync(user, form.CurrentPassword!, form.NewPassword!, cancellationToken);
                return result.Succeeded || PasswordRefusal.Of(result) is not null;
            },
            cancellationToken
        );
        if (guess.Refusal is { } refusal)
            answers.Tell(this, refusal, nameof(form.CurrentPassword), "CurrentPassword_Wrong");
        else if (!result!.Succeeded)
            ModelState.AddModelError(nameof(form.NewPassword), texts[PasswordRefusal.Of(result)!]);
        if (!ModelState.IsValid)
            return View(form);

        Done.Say(TempData, new Done(texts["PasswordChanged_Title"], texts["PasswordChanged_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }
}
