using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>A caseworker books money that came in on the case it belongs to, as any payment is booked.</summary>
[Help("incoming-payments")]
public sealed class MatchController(StaffActParts parts, AuditTrail audit, IStringLocalizer<PaymentsText> texts)
    : StaffActController(parts)
{
    [HttpGet("/admin/payments/{id}/match")]
    public async Task<IActionResult> Match(string id, string? caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await PaymentAsync(id, cancellationToken) is not { } payment)
            return NotFound();
        if (string.IsNullOrEmpty(caseNumber))
            return LocalRedirect($"/admin/payments/{id}");
        await audit.RecordAsync(AuditAction.Viewed, nameof(IncomingPayment), payment.Id, null);
        return await ShowAsync(
            caseNumber,
            viewer,
            page => new MatchForm { CaseNumber = page.Case.CaseNumber, Payment = payment },
            cancellationToken
        );
    }

    [HttpPost("/admin/payments/{id}/match")]
    public async Task<IActionResult> Match(string id, MatchForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await PaymentAsync(id, cancellationToken) is not { } shown)
            return NotFound();
        form.Payment = shown;
        return await DoAsync(
            form.CaseNumber ?? "",
            viewer,
            form,
            AuditAction.PaymentRecorded,
            _ => Task.CompletedTask,
            async hand =>
            {
                // Read anew beside the case: two people must not book it in two cases.
                var payment = await Parts.Context.IncomingPayments.SingleAsync(one => one.PublicId == id, cancellationToken);
                return payment.MatchTo(hand.Case, hand.Circumstances, hand.Occasion).Refusal;
            },
            page => new Done(
                texts["Matched_Title"],
                texts[form.Payment.Amount > page.Balance.Total ? "Matched_TextExcess" : "Matched_Text", page.Creditor.Name]
            ),
            cancellationToken
        );
    }

    private Task<IncomingPayment?> PaymentAsync(string publicId, CancellationToken cancellationToken) =>
        Parts.Context.IncomingPayments.AsNoTracking().SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
}
