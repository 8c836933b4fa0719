using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own passkeys: another one, another name, and gone.</summary>
[Authorize(Policies.OwnAccount)]
[StepUp]
[Help("sign-in-safely")]
public sealed class PasskeysController(OwnAccount own, Passkeys passkeys, IStringLocalizer<AccountText> texts) : Controller
{
    [HttpPost("/account/security/passkeys/question")]
    public async Task<IActionResult> Ask() => Content(await passkeys.AskAsync(await own.GetAsync()), "application/json");

    [HttpGet(AccountPaths.NewPasskey)]
    public IActionResult NewPasskey() =>
        View(
            new PasskeyForm
            {
                PasskeyName = DeviceWords.Of(
                    DeviceName.Of(Request.Headers.UserAgent),
                    PortalLanguage.CultureOf(PortalLanguage.Current)
                ),
            }
        );

    [HttpPost(AccountPaths.NewPasskey)]
    public async Task<IActionResult> NewPasskey(PasskeyForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(form);
        var added = await passkeys.AddAsync(
            await own.GetAsync(),
            form.Answer ?? "",
            TypedText.Line(form.PasskeyName) ?? "",
            cancellationToken
        );
        if (added.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[$"Passkey_{refusal}"]);
            return View(form);
        }

        return Told("PasskeyAdded");
    }

    [HttpGet("/account/security/passkeys/{id}")]
    public async Task<IActionResult> Passkey(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await passkeys.FindAsync(viewer, id, cancellationToken) is { } passkey
            ? View(new PasskeyForm { PasskeyName = passkey.Data.Name })
            : NotFound();

    [HttpPost("/account/security/passkeys/{id}")]
    public async Task<IActionResult> Passkey(string id, PasskeyForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await passkeys.FindAsync(viewer, id, cancellationToken) is not { } passkey)
            return NotFound();
        if (!ModelState.IsValid)
            return View(form);
        if (TypedText.Line(form.PasskeyName) is not { } name)
        {
            ModelState.AddModelError(nameof(form.PasskeyName), texts["PasskeyNameRequired"]);
            return View(form);
        }

        await passkeys.RenameAsync(passkey, name, cancellationToken);
        return Told("PasskeyRenamed");
    }

    [HttpPost("/account/security/passkeys/{id}/remove")]
    public async Task<IActionResult> Remove(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await passkeys.FindAsync(viewer, id, cancellationToken) is not { } passkey)
            return NotFound();
        await passkeys.RemoveAsync(await own.GetAsync(), passkey, cancellationToken);
        return Told("PasskeyRemoved");
    }

    private LocalRedirectResult Told(string notice)
    {
        Done.Say(TempData, new Done(texts[$"{notice}_Title"], texts[$"{notice}_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }
}
