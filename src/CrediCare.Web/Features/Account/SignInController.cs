using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>In and out.</summary>
[AllowAnonymous]
public sealed class SignInController(PasswordSignIn passwords, Sessions sessions, KnownDevice device) : Controller
{
    [HttpGet(AccountPaths.SignIn)]
    public IActionResult SignIn(string? returnUrl) => View("~/Features/Account/SignIn.cshtml", new SignInForm { ReturnUrl = returnUrl });

    [HttpPost(AccountPaths.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View("~/Features/Account/SignIn.cshtml", form);
        var user = await passwords.CheckAsync(form.Email!, form.Password!, device.Owner, cancellationToken);
        if (user is null)
        {
            ModelState.AddModelError("", "refused");
            return View("~/Features/Account/SignIn.cshtml", form);
        }

        await sessions.OpenAsync(user, form.Remember, withSecondFactor: false);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
    }

    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> SignOutNow()
    {
        await sessions.EndAsync();
        return LocalRedirect(AccountPaths.SignIn);
    }
}
