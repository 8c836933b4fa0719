using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>In, by one step or two, and out.</summary>
[AllowAnonymous]
[Help("sign-in-safely")]
public sealed class SignInController(
    PasswordSignIn passwords,
    SecondFactor secondFactor,
    Sessions sessions,
    GuessAnswers answers,
    AuditTrail audit,
    IHostEnvironment environment,
    IOptions<DemoOptions> demo,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [HttpGet(AccountPaths.SignIn)]
    public IActionResult SignIn(string? returnUrl) => Page(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost(AccountPaths.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page(form);
        var checkedPassword = await passwords.CheckAsync(form.Email!, form.Password!, cancellationToken);
        if (checkedPassword.Refusal is { } refusal)
        {
            if (refusal == GuessRefusal.Wrong)
                await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), null, null);
            answers.Tell(this, refusal, "", "SignIn_Refused");
            return Page(form);
        }

        var user = checkedPassword.Value;
        if (user.TwoFactorEnabled)
        {
            await sessions.AwaitSecondStepAsync(user, form.Remember);
            return RedirectToAction(nameof(SecondStep), new { form.ReturnUrl });
        }

        await sessions.OpenAsync(user, form.Remember, withSecondFactor: false);
        return Back(form.ReturnUrl);
    }

    [HttpGet(AccountPaths.SecondStep)]
    public async Task<IActionResult> SecondStep(string? returnUrl) =>
        await sessions.InSecondStepAsync() is null
            ? RedirectToAction(nameof(SignIn), new { returnUrl })
            : View(new SecondStepForm { ReturnUrl = returnUrl });

    [HttpPost(AccountPaths.SecondStep)]
    public Task<IActionResult> SecondStep(SecondStepForm form, CancellationToken cancellationToken) =>
        FinishAsync(
            nameof(SecondStep),
            form,
            "SecondStep_Wrong",
            (user, code) => secondFactor.AcceptAsync(user, code, cancellationToken)
        );

    [HttpGet("/account/sign-in/recovery-code")]
    public async Task<IActionResult> RecoveryStep(string? returnUrl) =>
        await sessions.InSecondStepAsync() is null
            ? RedirectToAction(nameof(SignIn), new { returnUrl })
            : View(new SecondStepForm { ReturnUrl = returnUrl });

    [HttpPost("/account/sign-in/recovery-code")]
    public Task<IActionResult> RecoveryStep(SecondStepForm form, CancellationToken cancellationToken) =>
        FinishAsync(
            nameof(RecoveryStep),
            form,
            "RecoveryStep_Wrong",
            (user, code) => secondFactor.RedeemAsync(user, code, cancellationToken)
        );

    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> EndSession()
    {
        await sessions.EndAsync();
        Done.Say(TempData, new Done(texts["SignedOut_Title"], texts["SignedOut_Text"]));
        return LocalRedirect(AccountPaths.SignIn);
    }

    private async Task<IActionResult> FinishAsync(
        string view,
        SecondStepForm form,
        string wrong,
        Func<PortalUser, string, Task<Outcome<GuessRefusal>>> accepts
    )
    {
        if (await sessions.InSecondStepAsync() is not var (user, remember))
            return RedirectToAction(nameof(SignIn), new { form.ReturnUrl });
        if (!ModelState.IsValid)
            return View(view, form);
        if ((await accepts(user, form.Code!)).Refusal is { } refusal)
        {
            if (refusal == GuessRefusal.Wrong)
                await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), user.Id, null, view, user);
            answers.Tell(this, refusal, nameof(form.Code), wrong);
            return View(view, form);
        }

        await sessions.OpenAsync(user, remember, withSecondFactor: true);
        return Back(form.ReturnUrl);
    }

    private ViewResult Page(SignInForm form)
    {
        if (environment.IsDevelopment())
            (form.Demo, form.DemoPassword) = (DemoPeople.SignIns, demo.Value.Password);
        return View(nameof(SignIn), form);
    }

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
