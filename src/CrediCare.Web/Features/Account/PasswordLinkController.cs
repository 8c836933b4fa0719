using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>Passwords chosen by mailed links: the first one, and a new one when it is forgotten.</summary>
[AllowAnonymous]
[Help("sign-in-safely")]
public sealed class PasswordLinkController(
    PasswordByLink links,
    PasswordChange passwords,
    Sessions sessions,
    GuessAnswers answers,
    KnownDevice device,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [HttpGet(AccountPaths.Activate)]
    public Task<IActionResult> Activate(string? token) => ShowAsync(nameof(Activate), token);

    [HttpPost(AccountPaths.Activate)]
    public Task<IActionResult> Activate(NewPasswordForm form, CancellationToken cancellationToken) =>
        ChooseAsync(
            nameof(Activate),
            form,
            async user =>
            {
                await sessions.OpenAsync(user, remember: false, withSecondFactor: false);
                Done.Say(TempData, new Done(texts["Activated_Title"], texts["Activated_Text"]));
                return LocalRedirect("/");
            },
            cancellationToken
        );

    [HttpPost("/account/activate/new-link")]
    public async Task<IActionResult> NewActivation(string? token, CancellationToken cancellationToken)
    {
        if (await links.AskForActivationAsync(token, NetworkPlace.Of(HttpContext), cancellationToken))
            return RedirectToAction(nameof(NewActivationSent));
        answers.TellTooMany(this, PasswordByLink.AsksPerPlace, "TooManyAsks");
        return Problem(nameof(Activate), LinkState.Expired, token);
    }

    [HttpGet("/account/activate/new-link")]
    public IActionResult NewActivationSent() => View();

    [HttpGet(AccountPaths.ForgotPassword)]
    public IActionResult ForgotPassword() => View(new ForgotPasswordForm());

    [HttpPost(AccountPaths.ForgotPassword)]
    public async Task<IActionResult> ForgotPassword(ForgotPasswordForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await links.AskForResetAsync(form.Email!, NetworkPlace.Of(HttpContext), cancellationToken))
            return RedirectToAction(nameof(ForgotPasswordSent));
        answers.TellTooMany(this, PasswordByLink.AsksPerPlace, "TooManyAsks");
        return View(form);
    }

    [HttpGet("/account/forgot-password/sent")]
    public IActionResult ForgotPasswordSent() => View();

    [HttpGet(AccountPaths.ResetPassword)]
    public Task<IActionResult> ResetPassword(string? token) => ShowAsync(nameof(ResetPassword), token);

    [HttpPost(AccountPaths.ResetPassword)]
    public Task<IActionResult> ResetPassword(NewPasswordForm form, CancellationToken cancellationToken) =>
        ChooseAsync(
            nameof(ResetPassword),
            form,
            user =>
            {
                // Whoever reads the owner's mail is let past what strangers have guessed at from elsewhere.
                device.Remember(user);
                Done.Say(TempData, new Done(texts["PasswordReset_Title"], texts["PasswordReset_Text"]));
                return Task.FromResult(LocalRedirect(AccountPaths.SignIn));
            },
            cancellationToken
        );

    /// <summary>
    /// Only an account that has never had a password is opened by its link alone. For every other one the link is a way
    /// to a new password, and signing in asks for the second factor as always.
    /// </summary>
    private async Task<(PortalUser? User, LinkState State)> ReadAsync(string view, string? token)
    {
        var (user, state) = await links.ReadAsync(token);
        return view == nameof(Activate) && state == LinkState.Valid && user!.PasswordHash is not null
            ? (user, LinkState.Used)
            : (user, state);
    }

    private async Task<IActionResult> ShowAsync(string view, string? token)
    {
        var (user, state) = await ReadAsync(view, token);
        return state == LinkState.Valid
            ? View(view, new NewPasswordForm { Token = token, Email = user!.Email })
            : Problem(view, state, token);
    }

    private async Task<IActionResult> ChooseAsync(
        string view,
        NewPasswordForm form,
        Func<PortalUser, Task<LocalRedirectResult>> done,
        CancellationToken cancellationToken
    )
    {
        var (user, state) = await ReadAsync(view, form.Token);
        if (state != LinkState.Valid)
            return Problem(view, state, form.Token);
        form.Email = user!.Email;
        if (!ModelState.IsValid)
            return View(view, form);
        var result = await passwords.ResetAsync(user, form.Token!, form.NewPassword!, cancellationToken);
        if (result.Succeeded)
            return await done(user);
        // Two tabs at once: the other one was first.
        if (PasswordRefusal.Of(result) is not { } refusal)
            return Problem(view, LinkState.Used, form.Token);
        ModelState.AddModelError(nameof(form.NewPassword), texts[refusal]);
        return View(view, form);
    }

    private ViewResult Problem(string view, LinkState state, string? token) =>
        View("LinkProblem", new AccountLinkPage(state, token, view == nameof(Activate)));
}
