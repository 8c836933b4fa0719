using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker takes back a payment that the bank has taken back, or that was booked by mistake.</summary>
[Help("incoming-payments")]
public sealed class TakingBackController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/payment-back")]
    public Task<IActionResult> TakingBack(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new TakingBackForm(), cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/payment-back")]
    public Task<IActionResult> TakingBack(
        string caseNumber,
        TakingBackForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.PaymentTakenBack,
            page =>
            {
                this.Required(form.Reason, nameof(form.Reason), Texts["Reason_Required"]);
                return Task.CompletedTask;
            },
            hand => TakeBackAsync(hand, form, cancellationToken),
            page => new Done(Texts["TakenBack_Title"], Texts["TakenBack_Text"]),
            cancellationToken
        );

    private async Task<Enum?> TakeBackAsync(CaseAtHand hand, TakingBackForm form, CancellationToken cancellationToken)
    {
        if (TakingBackForm.Payments(hand.Case).GetValueOrDefault(form.Payment!.Value) is not { } wrong)
            return CaseRefusal.NothingToReverse;
        var plan = await Parts
            .Context.PaymentPlans.Include(found => found.Installments)
            .SingleOrDefaultAsync(
                found => found.CaseId == hand.Case.Id && found.State == PaymentPlanState.Active,
                cancellationToken
            );
        var (reason, id) = (TypedText.Line(form.Reason)!, wrong.TransactionId);
        var wasClosed = hand.Case.Stage == CaseStage.Closed;
        if (hand.Case.TakeBackPayment(id, reason, hand.Circumstances, hand.Occasion, plan).Refusal is { } refusal)
            return refusal;
        var came = await Parts.Context.IncomingPayments.SingleOrDefaultAsync(one => one.TransactionId == id, cancellationToken);
        if (form.Cause == TakingBackCause.Mistake)
            came?.Release();
        else
            came?.TakenBack(hand.Occasion.UserId, hand.Occasion.NowUtc);
        if (wasClosed && hand.Case.Stage != CaseStage.Closed)
            await Parts.Notices.ReopenedAsync(hand.Case, id, cancellationToken);
        return null;
    }
}
