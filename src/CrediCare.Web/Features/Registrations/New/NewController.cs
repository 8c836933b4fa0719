using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The way into a registration, and out of one that is given up.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("register-a-case")]
public sealed class NewController(DraftStore drafts, IStringLocalizer<RegistrationsText> words) : StepController(drafts, words)
{
    /// <summary>Offers what was left unfinished; with nothing unfinished it goes straight to the first step.</summary>
    [Authorize(Policy = Policies.Member)]
    [HttpGet("/registrations/new")]
    public async Task<IActionResult> Start(Viewer viewer, CancellationToken cancellationToken)
    {
        var unfinished = await Drafts.UnfinishedAsync(viewer, viewer.Current!, cancellationToken);
        return unfinished.Count == 0
            ? await StartAsync(viewer, viewer.Current!, cancellationToken)
            : View(new StartPage(viewer.Current!, unfinished));
    }

    [Authorize(Policy = Policies.Customer)]
    [HttpPost("/registrations/new")]
    public async Task<IActionResult> StartAnother(string? creditor, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == creditor) is not { } membership)
            return NotFound();
        return MayRegister.At(viewer, membership.CreditorId) ? await StartAsync(viewer, membership, cancellationToken) : Forbid();
    }

    [HttpGet("/registrations/new/{draft}/discard")]
    public Task<IActionResult> Discard(string draft, Viewer viewer) =>
        OnDraftAsync(viewer, draft, open => Task.FromResult<IActionResult>(View(open)));

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

    private async Task<IActionResult> StartAsync(
        Viewer viewer,
        ViewerMembership membership,
        CancellationToken cancellationToken
    ) => Redirect($"/registrations/new/{await Drafts.StartAsync(viewer, membership, cancellationToken)}/debtor");
}
