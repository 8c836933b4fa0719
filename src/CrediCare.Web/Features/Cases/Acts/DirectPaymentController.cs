using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The creditor tells us what the debtor has paid it.</summary>
[Help("paid-but-notified")]
public sealed class DirectPaymentController(
    CaseActPages pages,
    CaseDoing doing,
    PortalFormat format,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/payments")]
    public Task<IActionResult> Payment(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, page => new DirectPaymentForm { PaidOn = page.Today }, cancellationToken);

    [HttpPost("/cases/{caseNumber}/payments")]
    public Task<IActionResult> Payment(
        string caseNumber,
        DirectPaymentForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.DirectPaymentReported,
            page =>
            {
                this.Positive(form.Amount, nameof(form.Amount), Texts["Amount_NotPositive"]);
                var invoice = this.ChosenInvoice(page.Case, form.Invoice, nameof(form.Invoice), Texts["Invoice_Choose"]);
                if (form.PaidOn > page.Today)
                    ModelState.AddModelError(nameof(form.PaidOn), Texts["PaidOn_Future"]);
                else if (form.PaidOn < (invoice?.InvoiceDate ?? page.Case.Invoices.Min(one => one.InvoiceDate)))
                    ModelState.AddModelError(nameof(form.PaidOn), Texts["PaidOn_BeforeInvoice"]);
                if (form.AsksWhether(page))
                    ModelState.AddModelError(
                        nameof(form.IsAnother),
                        Texts["IsAnother_Ask", format.LongDate(form.LooksLike!.Value)]
                    );
                return Task.CompletedTask;
            },
            hand =>
            {
                hand.Case.RegisterPayment(
                    LedgerEntryKind.DirectPayment,
                    form.Amount!.Value,
                    form.PaidOn!.Value,
                    CoverageOrder.CostsInterestPrincipal,
                    hand.Circumstances,
                    hand.Occasion,
                    hand.Case.Invoices.FirstOrDefault(one => one.InvoiceNumber == form.Invoice)?.Id
                );
                hand.Case.CloseIfPaid(hand.Circumstances, hand.Occasion);
                return Task.FromResult<Enum?>(null);
            },
            page => new Done(
                Texts["PaymentReported_Title"],
                Texts[form.Amount > page.Balance.Total ? "PaymentReported_TextExcess" : "PaymentReported_Text"]
            ),
            cancellationToken
        );
}
