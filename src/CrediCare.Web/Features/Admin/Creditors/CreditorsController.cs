using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>The agency's creditors: staff find them, administrators take them on.</summary>
[Help("company-details")]
public sealed class CreditorsController(CreditorsQuery query, AuditTrail audit, IStringLocalizer<CreditorsText> texts)
    : Controller
{
    [Authorize(Policies.Caseworker)]
    [HttpGet("/admin/creditors")]
    public async Task<IActionResult> Index(Viewer viewer, string? q, int page, CancellationToken cancellationToken) =>
        View(await query.ListAsync(viewer, q, page, cancellationToken));

    [Authorize(Policies.AgencyAdministrator)]
    [StepUp]
    [HttpGet("/admin/creditors/new")]
    public IActionResult New() => View(new NewCreditorForm());

    [Authorize(Policies.AgencyAdministrator)]
    [StepUp]
    [HttpPost("/admin/creditors/new")]
    public async Task<IActionResult> New(
        NewCreditorForm form,
        Viewer viewer,
        [FromServices] NewCreditorReader reader,
        [FromServices] CreateCreditor create,
        CancellationToken cancellationToken
    )
    {
        if (await reader.ReadAsync(form, ModelState, cancellationToken) is not { } given)
            return View(form);
        var outcome = await create.CreateAsync(given, viewer.UserId, also: null, cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(FieldOf(refusal), texts[refusal.ToString()]);
            return View(form);
        }

        Done.Say(TempData, new Done(texts["Created_Title", given.Name], texts["Created_Text", given.Person, given.Email]));
        return LocalRedirect($"/admin/creditors/{outcome.Value.PublicId}");
    }

    [Authorize(Policies.Caseworker)]
    [HttpGet("/admin/creditors/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } model)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Creditor), model.Creditor.Id, model.Creditor.Id);
        return View(model);
    }

    [Authorize(Policies.AgencyAdministrator)]
    [HttpPost("/admin/creditors/{id}/users/{membershipId}/invitation")]
    public async Task<IActionResult> Invite(
        string id,
        string membershipId,
        Viewer viewer,
        [FromServices] InviteAgain invite,
        CancellationToken cancellationToken
    )
    {
        if (await invite.SendAsync(viewer, id, membershipId, cancellationToken) is not { } outcome)
            return NotFound();
        Done.Say(
            TempData,
            outcome.Succeeded
                ? new Done(texts["Invited_Title"], texts["Invited_Text"])
                : new Done(texts[$"Invite_{outcome.Refusal}"])
        );
        return LocalRedirect($"/admin/creditors/{id}");
    }

    private static string FieldOf(CreateCreditorRefusal refusal) =>
        refusal switch
        {
            CreateCreditorRefusal.OrganisationNumberTaken => nameof(NewCreditorForm.OrganisationNumber),
            CreateCreditorRefusal.EmailIsStaff => nameof(NewCreditorForm.Email),
        };
}
