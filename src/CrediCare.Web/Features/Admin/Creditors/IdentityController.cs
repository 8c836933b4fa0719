using System.ComponentModel.DataAnnotations;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>Another name or organisation number for a creditor, when the papers have been seen.</summary>
[Help("company-details")]
[Authorize(Policies.AgencyAdministrator)]
[StepUp]
public sealed class IdentityController(PortalContext context, ChangeIdentity change, IStringLocalizer<CreditorsText> texts)
    : Controller
{
    [HttpGet("/admin/creditors/{id}/identity")]
    public async Task<IActionResult> Change(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await FindAsync(id, viewer, cancellationToken) is { } creditor
            ? View(
                new IdentityForm
                {
                    Name = creditor.Name,
                    OrganisationNumber = Identifier.ParseOrNull<OrganisationNumber>(creditor.OrganisationNumber)?.Display,
                    Version = creditor.Version,
                    Creditor = creditor,
                }
            )
            : NotFound();

    [HttpPost("/admin/creditors/{id}/identity")]
    public async Task<IActionResult> Change(string id, IdentityForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, viewer, cancellationToken) is not { } creditor)
            return NotFound();
        form.Creditor = creditor;
        var number = new TypedNumbers(ModelState, texts).ReadOrganisation(
            form.OrganisationNumber,
            nameof(form.OrganisationNumber)
        );
        if (!ModelState.IsValid || TypedText.Line(form.Name) is not { } name)
            return View(form);
        var outcome = await change.ChangeAsync(creditor.Id, form.Version, name, number!.Value, cancellationToken);
        if (outcome.Refusal is not { } refusal)
        {
            var done = outcome.Value ? "Identity_Done" : "Identity_Same";
            Done.Say(TempData, new Done(texts[$"{done}_Title"], texts[$"{done}_Text"]));
            return LocalRedirect($"/admin/creditors/{id}");
        }

        if (refusal == ChangeIdentityRefusal.OrganisationNumberTaken)
            ModelState.AddModelError(nameof(form.OrganisationNumber), texts["Identity_OrganisationNumberTaken"]);
        else
        {
            ModelState.AddModelError("", texts["Identity_ChangedMeanwhile"]);
            ModelState.Remove(nameof(form.Version));
            form.Version = creditor.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return View(form);
    }

    private Task<Creditor?> FindAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        context.Creditors.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(one => one.PublicId == id, cancellationToken);
}

/// <summary>A creditor's name and organisation number as typed.</summary>
public sealed class IdentityForm
{
    [Required(ErrorMessage = "NameRequired"), MaxLength(Lengths.Name)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "OrganisationNumberRequired"), MaxLength(20)]
    public string? OrganisationNumber { get; set; }

    /// <summary>The creditor as it was when the form was opened; one that has changed since is not overwritten.</summary>
    public int Version { get; set; }

    [BindNever, ValidateNever]
    public Creditor Creditor { get; set; } = null!;
}
