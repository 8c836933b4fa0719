using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>Companies that want to become customers: administrators take them on, ask back, or say no.</summary>
[Help("become-a-customer")]
public sealed class ApplicationsController(
    ApplicationQuery query,
    DecideApplication decide,
    AuditTrail audit,
    IStringLocalizer<CreditorsText> texts
) : Controller
{
    [Authorize(Policies.Caseworker)]
    [HttpGet("/admin/creditors/applications/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(CustomerApplication), page.Application.Id, null);
        return View(page);
    }

    [Authorize(Policies.AgencyAdministrator)]
    [StepUp]
    [HttpPost("/admin/creditors/applications/{id}/approve")]
    public Task<IActionResult> Approve(
        string id,
        [Bind(Prefix = nameof(ApplicationPage.Approve))] ApproveForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            id,
            viewer,
            form.Version,
            form.Portfolio,
            (application, portfolio) => decide.ApproveAsync(application, portfolio, viewer.UserId, cancellationToken),
            "Approved",
            cancellationToken
        );

    [Authorize(Policies.AgencyAdministrator)]
    [HttpPost("/admin/creditors/applications/{id}/ask-back")]
    public Task<IActionResult> AskBack(
        string id,
        [Bind(Prefix = nameof(ApplicationPage.AskBack))] AskBackForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            id,
            viewer,
            form.Version,
            form.Question,
            (application, question) => decide.AskBackAsync(application, question, viewer.UserId, cancellationToken),
            "AskedBack",
            cancellationToken
        );

    [Authorize(Policies.AgencyAdministrator)]
    [HttpPost("/admin/creditors/applications/{id}/reject")]
    public Task<IActionResult> Reject(
        string id,
        [Bind(Prefix = nameof(ApplicationPage.Reject))] RejectForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            id,
            viewer,
            form.Version,
            form.Reason,
            (application, reason) => decide.RejectAsync(application, reason, viewer.UserId, cancellationToken),
            "Rejected",
            cancellationToken
        );

    private async Task<IActionResult> DecideAsync(
        string id,
        Viewer viewer,
        int? version,
        string? typed,
        Func<CustomerApplication, string, Task<Outcome<DecideRefusal>>> decision,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        if (version != page.Application.Version)
            ModelState.AddModelError("", texts[$"Application_{DecideRefusal.DecidedMeanwhile}"]);
        if (!ModelState.IsValid || TypedText.Block(typed) is not { } words)
            return View(nameof(Details), page);
        var outcome = await decision(page.Application, words);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[$"Application_{refusal}"]);
            return View(nameof(Details), await query.FindAsync(viewer, id, cancellationToken));
        }

        Done.Say(
            TempData,
            new Done(
                texts[$"Application_{done}_Title", page.Application.CompanyName],
                texts[$"Application_{done}_Text", page.Application.Email]
            )
        );
        return LocalRedirect("/admin/creditors");
    }
}
