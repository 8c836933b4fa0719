using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The creditor lets a case rest, and lets it go on.</summary>
[Help("case-status")]
public sealed class PauseController(CaseActPages pages, CaseDoing doing, IStringLocalizer<ActsText> texts)
    : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/pause")]
    public Task<IActionResult> Pause(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new PauseForm(), cancellationToken, CaseAct.Pause);

    [HttpPost("/cases/{caseNumber}/pause")]
    public Task<IActionResult> Pause(string caseNumber, PauseForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CasePaused,
            page =>
            {
                this.Required(form.Reason, nameof(form.Reason), Texts["ReasonRequired"]);
                if (form.Until < page.Today)
                    ModelState.AddModelError(nameof(form.Until), Texts["Until_Passed"]);
                else if (ModelState[nameof(form.Until)]?.Errors.Count is null or 0)
                    form.Risk = PauseRule.Risks(form.Until, page.Case.EarliestLimitation, page.Today);
                if (form.Risk is not null && !form.AcceptsLimitation)
                    ModelState.AddModelError(nameof(form.AcceptsLimitation), Texts["AcceptsLimitation_Required"]);
                return Task.CompletedTask;
            },
            hand => Task.FromResult<Enum?>(hand.Case.Pause(TypedText.Block(form.Reason), form.Until, hand.Occasion).Refusal),
            _ => new Done(Texts["Paused_Title"], Texts[form.Until is null ? "Paused_Text" : "Paused_TextUntil"]),
            cancellationToken
        );

    [HttpGet("/cases/{caseNumber}/resume")]
    public Task<IActionResult> Resume(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new ResumeForm(), cancellationToken, CaseAct.Resume);

    [HttpPost("/cases/{caseNumber}/resume")]
    public Task<IActionResult> Resume(string caseNumber, ResumeForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CaseResumed,
            _ => Task.CompletedTask,
            hand => Task.FromResult<Enum?>(hand.Case.Resume(hand.Occasion).Refusal),
            _ => new Done(Texts["Resumed_Title"], Texts["Resumed_Text"]),
            cancellationToken
        );
}
