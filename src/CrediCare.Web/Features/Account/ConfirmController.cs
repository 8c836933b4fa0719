using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>Asks a person who is signed in to show that it is still they, before something that must not be done by others.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class ConfirmController(
    OwnAccount own,
    PasswordSignIn passwords,
    SecondFactor secondFactor,
    OwnSessions sessions,
    Passkeys passkeys,
    GuessAnswers answers,
    AuditTrail audit
) : Controller
{
    [HttpGet(AccountPaths.Confirm)]
    public async Task<IActionResult> Confirm(string? returnUrl, bool byCode) =>
        await PageAsync(await own.GetAsync(), new ConfirmForm { ReturnUrl = returnUrl, ByCode = byCode });

    [HttpPost(AccountPaths.Confirm)]
    public async Task<IActionResult> Confirm(ConfirmForm form, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        if (!ModelState.IsValid)
            return await PageAsync(user, form);
        var outcome =
            form.ByCode && user.TwoFactorEnabled
                ? await secondFactor.AcceptAsync(user, form.Code!, cancellationToken)
                : await passwords.ConfirmAsync(user, form.Password ?? "", cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            if (refusal == GuessRefusal.Wrong)
                await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), user.Id, null, nameof(Confirm), user);
            answers.Tell(
                this,
                refusal,
                form.ByCode ? nameof(form.Code) : nameof(form.Password),
                form.ByCode ? "SecondStep_Wrong" : "CurrentPassword_Wrong"
            );
            return await PageAsync(user, form);
        }

        await sessions.ConfirmAsync(cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
    }

    private async Task<ViewResult> PageAsync(PortalUser user, ConfirmForm form)
    {
        form.HasSecondFactor = user.TwoFactorEnabled;
        form.HasPasskey = await passkeys.AnyAsync(user);
        return View(form);
    }
}
