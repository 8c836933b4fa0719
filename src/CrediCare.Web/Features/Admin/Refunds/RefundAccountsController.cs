using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>A caseworker enters the account that what was paid too much goes back to; another one approves the payment.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("client-funds")]
public sealed class RefundAccountsController(
    RefundsQuery query,
    EnterRefundAccount enter,
    AuditTrail audit,
    IStringLocalizer<RefundsText> texts
) : Controller
{
    [StepUp]
    [HttpGet("/admin/refunds/{caseNumber}/account")]
    public async Task<IActionResult> Account(string caseNumber, CancellationToken cancellationToken)
    {
        if (await query.OneAsync(caseNumber, cancellationToken) is not { } line)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(RefundAccount), line.CaseId, null);
        return View(new RefundAccountForm { Line = line, Account = line.Account });
    }

    [StepUp]
    [HttpPost("/admin/refunds/{caseNumber}/account")]
    public async Task<IActionResult> Account(
        string caseNumber,
        RefundAccountForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.OneAsync(caseNumber, cancellationToken) is not { } line)
            return NotFound();
        form.Line = line;
        var account = new TypedNumbers(ModelState, texts).Read<BankAccountNumber>(form.Account, nameof(form.Account));
        if (!ModelState.IsValid || account is null)
            return View(form);
        if (!await enter.DoAsync(line.CaseId, account.Value, form.Seen, viewer, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Account), texts["Account_Meanwhile"]);
            form.Line = (await query.OneAsync(caseNumber, cancellationToken))!;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(form);
        }

        Done.Say(TempData, new Done(texts["Account_Title"], texts["Account_Text"]));
        return LocalRedirect("/admin/refunds");
    }
}
