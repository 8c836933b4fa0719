using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Company;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Creditors.Changes;

/// <summary>Changes of account that wait: a caseworker rings the company, and says yes or no.</summary>
[Help("company-details")]
[Authorize(Policies.Caseworker)]
public sealed class ChangesController(
    BankAccountChangeQuery query,
    CallBackQuery callBack,
    ChangeBankAccount change,
    AuditTrail audit,
    IStringLocalizer<CreditorsText> texts
) : Controller
{
    [HttpGet("/admin/creditors/changes")]
    public async Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken)
    {
        var open = await query.LinesAsync(query.VisibleTo(viewer).Where(one => one.EndedAtUtc == null), cancellationToken);
        return View(
            new ChangesModel(
                [.. open.Where(one => one.Change.State == BankAccountChangeState.Proposed)],
                [.. open.Where(one => one.Change.State == BankAccountChangeState.Confirmed)]
            )
        );
    }

    [HttpGet("/admin/creditors/changes/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        var shown = page.Line.Change;
        await audit.RecordAsync(AuditAction.Viewed, nameof(BankAccountChange), shown.Id, shown.CreditorId);
        return View(page);
    }

    [StepUp]
    [HttpPost("/admin/creditors/changes/{id}/confirm")]
    public async Task<IActionResult> Confirm(
        string id,
        [Bind(Prefix = nameof(ChangePage.Confirm))] ConfirmForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!form.HasCalled)
            ModelState.AddModelError("Confirm.HasCalled", texts["Change_CallFirst"]);
        return await DecideAsync(
            id,
            viewer,
            () => change.ConfirmAsync(viewer, id, cancellationToken),
            "Confirmed",
            cancellationToken
        );
    }

    [HttpPost("/admin/creditors/changes/{id}/refuse")]
    public Task<IActionResult> Refuse(
        string id,
        [Bind(Prefix = nameof(ChangePage.Refuse))] ReasonForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            id,
            viewer,
            () => change.RefuseAsync(viewer, id, TypedText.Block(form.Reason) ?? "", cancellationToken),
            "Refused",
            cancellationToken
        );

    [HttpPost("/admin/creditors/changes/{id}/stop")]
    public Task<IActionResult> Stop(
        string id,
        [Bind(Prefix = nameof(ChangePage.Refuse))] ReasonForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            id,
            viewer,
            () => change.StopAsync(viewer, id, TypedText.Block(form.Reason) ?? "", cancellationToken),
            "Stopped",
            cancellationToken
        );

    private async Task<IActionResult> DecideAsync(
        string id,
        Viewer viewer,
        Func<Task<Outcome<BankAccountRefusal>?>> decide,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (!ModelState.IsValid)
            return await FindAsync(viewer, id, cancellationToken) is { } again ? View(nameof(Details), again) : NotFound();
        if (await decide() is not { } outcome || await FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[$"Change_{refusal}"]);
            return View(nameof(Details), page);
        }

        Done.Say(
            TempData,
            new Done(texts[$"Change_{done}_Title", page.Line.CreditorName], texts[$"Change_{done}_Text", page.Line.CreditorName])
        );
        return LocalRedirect("/admin/creditors/changes");
    }

    private async Task<ChangePage?> FindAsync(Viewer viewer, string id, CancellationToken cancellationToken) =>
        await query.FindAsync(viewer, id, cancellationToken) is { } line
            ? new ChangePage(line, await callBack.OfAsync(line.Change, cancellationToken))
            : null;
}
