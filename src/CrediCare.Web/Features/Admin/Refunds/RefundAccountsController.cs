using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>A caseworker enters the account that what was paid too much goes back to; another one approves the payment.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("client-funds")]
public sealed class RefundAccountsController(
    PortalContext context,
    RefundsQuery query,
    AuditTrail audit,
    TimeProvider clock,
    IStringLocalizer<RefundsText> texts
) : Controller
{
    [HttpGet("/admin/refunds/{caseNumber}/account")]
    public async Task<IActionResult> Account(string caseNumber, CancellationToken cancellationToken)
    {
        if (await query.OneAsync(caseNumber, cancellationToken) is not { } line)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(RefundAccount), line.CaseId, null);
        return View(new RefundAccountForm { Line = line, Account = line.Account });
    }

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
        var one = await context
            .Cases.IgnoreAutoIncludes()
            .Where(found => found.CaseNumber == caseNumber)
            .Select(found => new { found.Id, found.CreditorId })
            .SingleAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await context.RefundAccounts.FindAsync([one.Id], cancellationToken) is { } known)
            known.Change(account.Value, viewer.UserId, now);
        else
            context.Add(RefundAccount.Enter(one.Id, account.Value, viewer.UserId, now));
        audit.Add(AuditAction.RefundAccountEntered, nameof(Case), one.Id, one.CreditorId);
        await context.SaveChangesAsync(cancellationToken);
        Done.Say(TempData, new Done(texts["Account_Title"], texts["Account_Text"]));
        return LocalRedirect("/admin/refunds");
    }
}
