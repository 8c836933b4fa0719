using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Seeding;
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
    SignInAttempts attempts,
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
        if (!attempts.AreOpen(HttpContext, form.Email))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!ModelState.IsValid)
            return Page(form);
        if (await passwords.CheckAsync(form.Email!, form.Password!, cancellationToken) is not { } user)
        {
            attempts.Count(HttpContext, form.Email);
            await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), null, null);
            ModelState.AddModelError("", texts["SignIn_Refused"]);
            return Page(form);
        }

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
            (user, code) => secondFactor.AcceptsAsync(user, code, cancellationToken)
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
            (user, code) => secondFactor.RedeemsAsync(user, code, cancellationToken)
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
        string refusal,
        Func<PortalUser, string, Task<bool>> accepts
    )
    {
        if (await sessions.InSecondStepAsync() is not var (user, remember))
            return RedirectToAction(nameof(SignIn), new { form.ReturnUrl });
        if (!attempts.AreOpen(HttpContext, user.Email))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!ModelState.IsValid)
            return View(view, form);
        if (!await accepts(user, form.Code!))
        {
            attempts.Count(HttpContext, user.Email);
            await audit.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), user.Id, null, view, user);
            ModelState.AddModelError(nameof(form.Code), texts[refusal]);
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
