using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own second factor: on, off, and new recovery codes.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class SecondFactorController(
    OwnAccount own,
    SecondFactor secondFactor,
    Sessions sessions,
    GuessAnswers answers,
    CurrentViewer current,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [StepUp]
    [HttpGet(AccountPaths.SecondFactor)]
    public async Task<IActionResult> SetUp()
    {
        var user = await own.GetAsync();
        return user.TwoFactorEnabled
            ? LocalRedirect(AccountPaths.Security)
            : Page(user, new SecondFactorForm { Setup = secondFactor.BeginSetup(user) });
    }

    [StepUp]
    [HttpPost(AccountPaths.SecondFactor)]
    public async Task<IActionResult> SetUp(SecondFactorForm form, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        if (user.TwoFactorEnabled)
            return LocalRedirect(AccountPaths.Security);
        if (secondFactor.KeyOf(user, form.Setup) is not { } key)
            return LocalRedirect(AccountPaths.SecondFactor);
        if (!ModelState.IsValid)
            return Page(user, form);
        if (await secondFactor.EnableAsync(user, key, form.Code!, cancellationToken) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Code), texts["SecondStep_Wrong"]);
            return Page(user, form);
        }

        await sessions.RenewAsync(user, withSecondFactor: true);
        return View("RecoveryCodes", codes);
    }

    [HttpGet("/account/security/recovery-codes")]
    public async Task<IActionResult> NewRecoveryCodes() =>
        (await own.GetAsync()).TwoFactorEnabled ? View(new CodeForm()) : LocalRedirect(AccountPaths.Security);

    [HttpPost("/account/security/recovery-codes")]
    public async Task<IActionResult> NewRecoveryCodes(CodeForm form, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        if (await RefusalAsync(user, form, cancellationToken) is { } refusal)
            return refusal;
        return View("RecoveryCodes", await secondFactor.NewRecoveryCodesAsync(user));
    }

    [HttpGet("/account/security/second-factor/remove")]
    public async Task<IActionResult> Remove(Viewer viewer) =>
        MayRemove(viewer, await own.GetAsync()) ? View(new CodeForm()) : LocalRedirect(AccountPaths.Security);

    [HttpPost("/account/security/second-factor/remove")]
    public async Task<IActionResult> Remove(CodeForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync();
        if (!MayRemove(viewer, user))
            return LocalRedirect(AccountPaths.Security);
        if (await RefusalAsync(user, form, cancellationToken) is { } refusal)
            return refusal;
        await secondFactor.DisableAsync(user, cancellationToken);
        await sessions.RenewAsync(user, withSecondFactor: false);
        Done.Say(TempData, new Done(texts["SecondFactorRemoved_Title"], texts["SecondFactorRemoved_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }

    private static bool MayRemove(Viewer viewer, PortalUser user) =>
        user is { TwoFactorEnabled: true, StaffRole: null } && !SecondFactorRule.IsAskedOf(viewer);

    /// <summary>What to answer when the code is not right, or null when it is.</summary>
    private async Task<IActionResult?> RefusalAsync(PortalUser user, CodeForm form, CancellationToken cancellationToken)
    {
        if (!user.TwoFactorEnabled)
            return LocalRedirect(AccountPaths.Security);
        if (!ModelState.IsValid)
            return View(form);
        if ((await secondFactor.AcceptAsync(user, form.Code!, cancellationToken)).Refusal is not { } refusal)
            return null;
        answers.Tell(this, refusal, nameof(form.Code), "SecondStep_Wrong");
        return View(form);
    }

    private ViewResult Page(PortalUser user, SecondFactorForm form)
    {
        var key = secondFactor.KeyOf(user, form.Setup)!;
        form.Key = SecondFactorPicture.InGroups(key);
        form.Picture = SecondFactorPicture.Draw(key, user.Email!);
        form.Address = SecondFactorPicture.Address(key, user.Email!);
        form.Required =
            !current.LacksSecondFactor ? null
            : user.StaffRole is null ? "SetUp_RequiredByCompany"
            : "SetUp_Required";
        return View(nameof(SetUp), form);
    }
}
