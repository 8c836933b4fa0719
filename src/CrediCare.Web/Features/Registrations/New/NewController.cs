using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The way into a registration, and out of one that is given up.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("register-a-case")]
public sealed class NewController(
    DraftStore drafts,
    DraftReminders reminders,
    DraftKey key,
    PortalFormat format,
    IStringLocalizer<RegistrationsText> words
) : StepController(drafts, reminders, format, words)
{
    /// <summary>
    /// Offers what was left unfinished; with nothing unfinished it goes straight to an empty first step. Nothing is
    /// stored until something is typed there.
    /// </summary>
    [Authorize(Policy = Policies.Member)]
    [HttpGet("/registrations/new")]
    public async Task<IActionResult> Start(Viewer viewer, CancellationToken cancellationToken)
    {
        var unfinished = await Drafts.UnfinishedAsync(viewer, viewer.Current!, cancellationToken);
        return unfinished.Count == 0
            ? Redirect(key.New(viewer, viewer.Current!).Address("debtor"))
            : View(new StartPage(viewer.Current!, unfinished));
    }

    [Authorize(Policy = Policies.Customer)]
    [HttpPost("/registrations/new")]
    public IActionResult StartAnother(string? creditor, Viewer viewer)
    {
        if (viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == creditor) is not { } membership)
            return NotFound();
        return MayRegister.At(viewer, membership.CreditorId) ? Redirect(key.New(viewer, membership).Address("debtor")) : Forbid();
    }

    [HttpGet("/registrations/new/{draft}/discard")]
    public Task<IActionResult> Discard(string draft, Viewer viewer) =>
        OnDraftAsync(
            viewer,
            draft,
            open => Task.FromResult<IActionResult>(open.IsStored ? View(open) : Redirect("/registrations"))
        );

    [HttpPost("/registrations/new/{draft}/discard")]
    public Task<IActionResult> Discard(string draft, string? creditor, Viewer viewer, CancellationToken cancellationToken) =>
        OnPostedAsync(
            viewer,
            draft,
            creditor,
            content => content,
            async open =>
            {
                await Drafts.DiscardAsync(open, cancellationToken);
                return Redirect("/registrations");
            }
        );

    /// <summary>From a list of drafts, where nothing is being typed.</summary>
    [HttpPost("/registrations/new/{draft}/no-reminder")]
    public Task<IActionResult> Forget(string draft, string? creditor, Viewer viewer) =>
        OnPostedAsync(viewer, draft, creditor, content => content, open => ForgetAsync(open, "/registrations"));
}
