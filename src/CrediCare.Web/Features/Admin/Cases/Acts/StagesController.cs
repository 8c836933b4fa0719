using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker puts a case under surveillance, closes it or takes it up again.</summary>
[Help("case-status")]
public sealed class StagesController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/surveillance")]
    public Task<IActionResult> Surveillance(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new ConfirmForm(), cancellationToken, CaseAct.StartSurveillance);

    [HttpPost("/admin/cases/{caseNumber}/surveillance")]
    public Task<IActionResult> Surveillance(
        string caseNumber,
        ConfirmForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.SurveillanceStarted,
            hand => hand.Case.StartSurveillance(hand.Circumstances, hand.Occasion).Refusal,
            "Surveilled",
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/close")]
    public Task<IActionResult> Close(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new ClosingForm(), cancellationToken, CaseAct.Close);

    [HttpPost("/admin/cases/{caseNumber}/close")]
    public Task<IActionResult> Close(string caseNumber, ClosingForm form, Viewer viewer, CancellationToken cancellationToken) =>
        ChangeAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CaseClosed,
            hand => hand.Case.CloseAsCaseworker(form.Why!.Value, hand.Circumstances, hand.Occasion).Refusal,
            "CaseClosed",
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/reopen")]
    public Task<IActionResult> ReopenCase(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new ReopeningForm(), cancellationToken, CaseAct.Reopen);

    [HttpPost("/admin/cases/{caseNumber}/reopen")]
    public Task<IActionResult> ReopenCase(
        string caseNumber,
        ReopeningForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CaseReopened,
            _ =>
            {
                this.Required(form.Reason, nameof(form.Reason), Texts["Reason_Required"]);
                return Task.CompletedTask;
            },
            hand => Task.FromResult<Enum?>(hand.Case.Reopen(TypedText.Block(form.Reason)!, hand.Occasion).Refusal),
            _ => new Done(Texts["CaseReopened_Title"], Texts["CaseReopened_Text"]),
            cancellationToken
        );

    private Task<IActionResult> ChangeAsync<TForm>(
        string caseNumber,
        Viewer viewer,
        TForm form,
        AuditAction action,
        Func<CaseAtHand, StageRefusal?> change,
        string done,
        CancellationToken cancellationToken
    )
        where TForm : CaseForm =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            action,
            _ => Task.CompletedTask,
            hand => Task.FromResult<Enum?>(change(hand)),
            _ => new Done(Texts[$"{done}_Title"], Texts[$"{done}_Text"]),
            cancellationToken
        );
}
