using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>
/// What the pages that do something to a case have in common: a form says what its reader had seen, keeps what was typed, and
/// is carried out once. Members and administrators of the creditor do it, and staff on their behalf.
/// </summary>
[Authorize(Policy = Policies.SignedIn)]
public abstract class CaseActController(CaseActPages pages, CaseDoing doing, IStringLocalizer<ActsText> texts) : Controller
{
    protected IStringLocalizer<ActsText> Texts => texts;

    /// <summary>Whether this person may do it to a case of this creditor.</summary>
    protected virtual bool May(Viewer viewer, Creditor creditor) =>
        viewer.IsStaff || viewer.HasAt(creditor.Id, MembershipRole.Member);

    /// <summary>Shows the form.</summary>
    /// <param name="caseNumber">Of which case.</param>
    /// <param name="viewer">To whom.</param>
    /// <param name="make">The form as it is first shown.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    /// <param name="act">What it does, so that what stands in the way is said before anything is filled in.</param>
    protected async Task<IActionResult> ShowAsync<TForm>(
        string caseNumber,
        Viewer viewer,
        Func<CaseActPage, TForm> make,
        CancellationToken cancellationToken,
        CaseAct? act = null
    )
        where TForm : CaseForm
    {
        if (await pages.LookAsync(viewer, caseNumber, cancellationToken) is not { } page)
            return NotFound();
        if (!May(viewer, page.Creditor))
            return Forbid();
        var form = make(page);
        (form.Page, form.Seen) = (page, page.Case.EventCount);
        form.InTheWay = act is { } asked ? page.InTheWayOf(asked) : null;
        return View(form);
    }

    /// <summary>Carries the form out, or shows it again with what is wrong.</summary>
    /// <param name="caseNumber">On which case.</param>
    /// <param name="viewer">For whom.</param>
    /// <param name="form">As posted.</param>
    /// <param name="action">What the log says was done.</param>
    /// <param name="check">Says in the model state what cannot be; runs on the page the form shows.</param>
    /// <param name="work">Does it; see <see cref="CaseDoing"/>.</param>
    /// <param name="done">What the case's page says afterwards.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    protected async Task<IActionResult> DoAsync<TForm>(
        string caseNumber,
        Viewer viewer,
        TForm form,
        AuditAction action,
        Func<CaseActPage, Task> check,
        Func<CaseAtHand, Task<Enum?>> work,
        Func<CaseActPage, Done> done,
        CancellationToken cancellationToken
    )
        where TForm : CaseForm
    {
        if (await pages.FindAsync(viewer, caseNumber, cancellationToken) is not { } page)
            return NotFound();
        if (!May(viewer, page.Creditor))
            return Forbid();
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        form.Page = page;
        await check(page);
        if (!ModelState.IsValid)
            return View(form);
        var deed = await doing.DoAsync(viewer, caseNumber, form, action, work, cancellationToken);
        if (deed.Outcome == CaseDeedOutcome.NotFound)
            return NotFound();
        if (deed.Outcome != CaseDeedOutcome.Done)
            return await AgainAsync(viewer, form, deed, cancellationToken);
        Done.Say(TempData, done(page));
        return LocalRedirect(page.Address);
    }

    private async Task<IActionResult> AgainAsync<TForm>(
        Viewer viewer,
        TForm form,
        CaseDeed deed,
        CancellationToken cancellationToken
    )
        where TForm : CaseForm
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        if (deed.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[CaseForm.KeyOf(refusal)]);
            return View(form);
        }

        form.Page = (await pages.FindAsync(viewer, form.Page.Case.CaseNumber, cancellationToken))!;
        form.Changed = await pages.SinceAsync(form.Page.Case, form.Seen, cancellationToken);
        form.Unshown = Math.Max(0, form.Page.Case.EventCount - form.Seen - form.Changed.Count);
        form.Seen = form.Page.Case.EventCount;
        ModelState.Remove(nameof(form.Seen));
        if (form.Changed.Count == 0)
            ModelState.AddModelError("", texts["Changed_Unread"]);
        return View(form);
    }
}
