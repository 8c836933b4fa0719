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
                foreach (
                    var (field, text) in DirectPayment.ProblemsOn(page.Case, form.Amount, form.PaidOn, form.Invoice, page.Today)
                )
                    this.Refuse(true, field, Texts[text]);
                if (form.AsksWhether(page))
                    ModelState.AddModelError(
                        nameof(form.IsAnother),
                        Texts["IsAnother_Ask", format.LongDate(form.LooksLike!.Value)]
                    );
                return Task.CompletedTask;
            },
            hand => Task.FromResult(DirectPayment.Book(hand, form.Amount!.Value, form.PaidOn!.Value, form.Invoice)),
            page => new Done(
                Texts["PaymentReported_Title"],
                Texts[form.Amount > page.Balance.Total ? "PaymentReported_TextExcess" : "PaymentReported_Text"]
            ),
            cancellationToken
        );
}
