using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker books money that the debtor has paid to us.</summary>
[Help("payments-to-you")]
public sealed class PaymentsController(StaffActParts parts, PortalFormat format) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/payments")]
    public Task<IActionResult> Payment(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, page => new PaymentForm { PaidOn = page.Today }, cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/payments")]
    public Task<IActionResult> Payment(string caseNumber, PaymentForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.PaymentRecorded,
            page =>
            {
                this.Positive(form.Amount, nameof(form.Amount), Texts["Amount_NotPositive"]);
                if (form.PaidOn > page.Today)
                    ModelState.AddModelError(nameof(form.PaidOn), Texts["PaidOn_Future"]);
                else if (form.PaidOn < page.Case.Invoices.Min(one => one.InvoiceDate))
                    ModelState.AddModelError(nameof(form.PaidOn), Texts["PaidOn_BeforeInvoice"]);
                if (form.AsksWhether(page))
                    ModelState.AddModelError(
                        nameof(form.IsAnother),
                        Parts.Refusals["IsAnother_Ask", format.LongDate(form.LooksLike!.Value)]
                    );
                return Task.CompletedTask;
            },
            hand =>
            {
                PaymentBooking.Book(hand, LedgerEntryKind.Payment, form.Amount!.Value, form.PaidOn!.Value, form.Invoice);
                return Task.FromResult<Enum?>(null);
            },
            page => new Done(
                Texts["Paid_Title"],
                Texts[form.Amount > page.Balance.Total ? "Paid_TextExcess" : "Paid_Text", page.Creditor.Name]
            ),
            cancellationToken
        );
}
