using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The creditor takes a case back, having seen what it costs and whether a credit note would do.</summary>
[Help("costs")]
public sealed class WithdrawController(
    CaseActPages pages,
    CaseDoing doing,
    PortalContext context,
    RateBook rates,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    /// <summary>An administrator does, and a member where the company lets members.</summary>
    protected override bool May(Viewer viewer, Creditor creditor) =>
        viewer.IsStaff
        || viewer.HasAt(creditor.Id, MembershipRole.Administrator)
        || (creditor.MemberRights.WithdrawCases && viewer.HasAt(creditor.Id, MembershipRole.Member));

    [HttpGet("/cases/{caseNumber}/withdraw")]
    public async Task<IActionResult> Withdraw(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        await WithCostAsync(
            await ShowAsync(caseNumber, viewer, _ => new WithdrawForm(), cancellationToken, CaseAct.Withdraw),
            cancellationToken
        );

    [HttpPost("/cases/{caseNumber}/withdraw")]
    public async Task<IActionResult> Withdraw(
        string caseNumber,
        WithdrawForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        await WithCostAsync(
            await DoAsync(
                caseNumber,
                viewer,
                form,
                AuditAction.CaseWithdrawn,
                async page =>
                {
                    this.Required(form.Reason, nameof(form.Reason), Texts["ReasonRequired"]);
                    var isKnown = (await CostAsync(page.Case, page.Today, cancellationToken)).Price is not null;
                    if (isKnown && !form.HasRead)
                        ModelState.AddModelError(nameof(form.HasRead), Texts["HasRead_Required"]);
                    if (!isKnown && !form.AgreesToUnknownPrice)
                        ModelState.AddModelError(nameof(form.AgreesToUnknownPrice), Texts["AgreesToUnknownPrice_Required"]);
                },
                async hand =>
                {
                    var cost = await CostAsync(hand.Case, hand.Occasion.Today, cancellationToken);
                    var withdrawal = CaseWithdrawal.Of(hand.Case, cost, form.AgreesToUnknownPrice, hand.Occasion);
                    if (withdrawal.Refusal is { } refusal)
                        return refusal;
                    context.AddRange(
                        withdrawal.Value,
                        new CaseNote(
                            Guid.CreateVersion7(),
                            hand.Case.Id,
                            viewer.UserId,
                            TypedText.Block(form.Reason)!,
                            CaseAudience.Creditor,
                            hand.Occasion.NowUtc
                        )
                    );
                    return hand.Case.Close(ClosedReason.Withdrawn, hand.Circumstances, hand.Occasion).Refusal;
                },
                _ => new Done(Texts["Withdrawn_Title"], Texts["Withdrawn_Text"]),
                cancellationToken
            ),
            cancellationToken
        );

    private async Task<IActionResult> WithCostAsync(IActionResult answer, CancellationToken cancellationToken)
    {
        if (answer is ViewResult { Model: WithdrawForm form })
            form.Cost = await CostAsync(form.Page.Case, form.Page.Today, cancellationToken);
        return answer;
    }

    private async Task<WithdrawalPreview> CostAsync(Case one, DateOnly today, CancellationToken cancellationToken) =>
        WithdrawalPreview.Of(
            one,
            await context
                .Agreements.AsNoTracking()
                .Include(agreement => agreement.Prices)
                .Where(agreement => agreement.CreditorId == one.CreditorId)
                .OrderByDescending(agreement => agreement.Id)
                .FirstOrDefaultAsync(cancellationToken),
            await rates.LateInterestRatesAsync(cancellationToken),
            today
        );
}
