using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker records that what was paid too much has been paid back.</summary>
[Help("payments-to-you")]
public sealed class RefundsController(StaffActParts parts, PortalFormat format) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/refunds")]
    public Task<IActionResult> Refund(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(
            caseNumber,
            viewer,
            page => new RefundForm { Amount = page.Case.Excess, RefundedOn = page.Today },
            cancellationToken
        );

    [HttpPost("/admin/cases/{caseNumber}/refunds")]
    public Task<IActionResult> Refund(string caseNumber, RefundForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.RefundRecorded,
            page =>
            {
                Check(form, page);
                return Task.CompletedTask;
            },
            hand =>
                Task.FromResult<Enum?>(
                    hand.Case.RecordRefund(
                        form.Amount!.Value,
                        form.RefundedOn!.Value,
                        TypedText.Line(form.Reference)!,
                        hand.Occasion
                    ).Refusal
                ),
            _ => new Done(Texts["Refunded_Title"], Texts["Refunded_Text"]),
            cancellationToken
        );

    private void Check(RefundForm form, CaseActPage page)
    {
        this.Positive(form.Amount, nameof(form.Amount), Texts["Amount_NotPositive"]);
        this.Required(form.Reference, nameof(form.Reference), Texts["Reference_Required"]);
        // The very form that emptied it is sent again: what it did is done, and its key says so.
        if (page.Case.EventCount == form.Seen && form.Amount > page.Case.Excess)
            ModelState.AddModelError(nameof(form.Amount), Texts["Amount_MoreThanExcess", format.Kroner(page.Case.Excess)]);
        if (form.RefundedOn > page.Today)
            ModelState.AddModelError(nameof(form.RefundedOn), Texts["PaidOn_Future"]);
        else if (form.RefundedOn < page.Case.ExcessCameOn)
            ModelState.AddModelError(
                nameof(form.RefundedOn),
                Texts["RefundedOn_Before", format.LongDate(page.Case.ExcessCameOn.Value)]
            );
    }
}
