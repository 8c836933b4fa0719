using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations;

/// <summary>What was sent, and what became of it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("where-is-my-case")]
public sealed class RegistrationsController(
    RegistrationListQuery list,
    RegistrationDetailsQuery details,
    TakeBackRegistration takeBack,
    AuditTrail audit,
    IStringLocalizer<RegistrationsText> words
) : Controller
{
    [HttpGet("/registrations")]
    public async Task<IActionResult> Index(RegistrationFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        View(await list.FindAsync(viewer, filter, cancellationToken));

    [HttpGet("/registrations/{id}")]
    public Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(id, viewer, nameof(Details), cancellationToken);

    [HttpGet("/registrations/{id}/receipt")]
    public Task<IActionResult> Receipt(string id, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(id, viewer, nameof(Receipt), cancellationToken);

    [Help("changes-to-an-invoice")]
    [HttpGet("/registrations/{id}/take-back")]
    public async Task<IActionResult> TakeBack(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (!MayRegister.At(viewer, found.CreditorId))
            return Forbid();
        return found.CanTakeBack ? View(found) : TooLate(found);
    }

    [HttpPost("/registrations/{id}/take-back")]
    public async Task<IActionResult> TakeBackNow(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        var outcome = await takeBack.TakeBackAsync(viewer, id, cancellationToken);
        if (outcome.Refusal is TakeBackRefusal.NotFound)
            return NotFound();
        if (outcome.Refusal is TakeBackRefusal.ReadOnly)
            return Forbid();
        var now = await details.FindAsync(viewer, id, cancellationToken);
        if (now is not { State: RegistrationState.Withdrawn })
            return now is null ? NotFound() : TooLate(now);
        Done.Say(TempData, new Done(words["TakenBack_Title", now.Claim.InvoiceNumber], words["TakenBack_Text"]));
        return Redirect($"/registrations/{id}");
    }

    private ViewResult TooLate(RegistrationDetails found)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("TooLate", found);
    }

    private async Task<IActionResult> ShowAsync(string id, Viewer viewer, string view, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Registration), found.Id, found.CreditorId);
        return View(view, found);
    }
}
