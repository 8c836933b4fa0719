using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker proposes a payment plan: at once active, or a question to the creditor.</summary>
[Help("payment-plans")]
public sealed class PlansController(StaffActParts parts, PortalFormat format) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/plans/new")]
    public async Task<IActionResult> Plan(
        string caseNumber,
        int? count,
        DateOnly? first,
        Money? monthly,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var answerBy = await Parts.Asking.AnswerByAsync(cancellationToken);
        var answer = await ShowAsync(
            caseNumber,
            viewer,
            _ => new PlanForm { AnswerBy = answerBy, Wish = new(count, first, monthly) },
            cancellationToken,
            CaseAct.ProposePlan
        );
        if (answer is ViewResult { Model: PlanForm form })
            await SuggestAsync(form, cancellationToken);
        return answer;
    }

    [HttpPost("/admin/cases/{caseNumber}/plans/new")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Plan(string caseNumber, PlanForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandedInFile> taken = [];
        return await DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.PlanProposed,
            async page =>
            {
                await MeasureAsync(form, page, cancellationToken);
                SayProblems(form);
                if (form.Check is { IsGood: true, NeedsApproval: true })
                    taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken);
            },
            async hand =>
            {
                var plan = hand.Case.ProposePlan(
                    new PlanProposal(form.Proposed)
                    {
                        Fee = form.Fee ?? Money.Zero,
                        Question = form.Check!.NeedsApproval
                            ? Parts.Asking.Of(hand, viewer.UserId, form.Question, form.AnswerBy!.Value, taken)
                            : null,
                    },
                    hand.Occasion
                );
                if (plan.Refusal is { } refusal)
                    return refusal;
                Parts.Context.Add(plan.Value);
                await Parts.Asking.TellAsync(hand, cancellationToken);
                return null;
            },
            page =>
                form.Check!.NeedsApproval
                    ? new Done(Texts["Planned_TitleAsked"], Texts["Planned_TextAsked", page.Creditor.Name])
                    : new Done(Texts["Planned_Title"], Texts["Planned_Text"]),
            cancellationToken
        );
    }

    private async Task SuggestAsync(PlanForm form, CancellationToken cancellationToken)
    {
        var (count, first, monthly) = form.Wish;
        var page = form.Page;
        if (count is < PaymentPlanRule.LeastInstallments or > PaymentPlanRule.MostInstallments)
            ModelState.AddModelError(nameof(count), Texts["Plan_CountWrong"]);
        else if (count is not null && (first is null || first <= page.Today || first > page.Today.AddYears(1)))
            ModelState.AddModelError(nameof(first), Texts["Plan_FirstWrong"]);
        if (monthly <= Money.Zero)
            ModelState.AddModelError(nameof(monthly), Texts["Plan_MonthlyWrong"]);
        form.Terms = await TermsAsync(page, Math.Max(count ?? 0, PaymentPlanRule.LeastInstallments), cancellationToken);
        if (!ModelState.IsValid || count is null || first is null)
            return;
        form.Fee = form.Terms.FeeCap;
        form.Parts =
        [
            .. Suggested(form.Terms.Claim + form.Terms.FeeCap, count.Value, first.Value, monthly)
                .Select(part => new PlanPartForm { DueOn = part.DueOn, Amount = part.Amount }),
        ];
        form.Check = Check(form);
        form.Question = form.Check.NeedsApproval ? Texts["Plan_Question", page.Debtor.Name].Value : null;
    }

    private static IReadOnlyList<PlanPart> Suggested(Money total, int count, DateOnly first, Money? monthly) =>
        monthly is { } part ? PaymentPlanRule.Suggest(total, count, part, first) : PaymentPlanRule.Suggest(total, count, first);

    private async Task MeasureAsync(PlanForm form, CaseActPage page, CancellationToken cancellationToken)
    {
        form.Wish = new(Math.Max(form.Parts.Count, PaymentPlanRule.LeastInstallments), form.Parts.FirstOrDefault()?.DueOn);
        form.Page = page;
        form.Terms = await TermsAsync(page, Math.Max(1, form.Parts.Count), cancellationToken);
        if (form.Fee < Money.Zero || form.Fee > form.Terms.FeeCap)
            ModelState.AddModelError(nameof(form.Fee), Texts["Plan_FeeTooMuch", format.Kroner(form.Terms.FeeCap)]);
        for (var at = 0; at < form.Parts.Count; at++)
        {
            this.Refuse(form.Parts[at].DueOn is null, $"Parts[{at}].DueOn", Texts["Plan_DueMissing"]);
            this.Refuse(form.Parts[at].Amount is null, $"Parts[{at}].Amount", Texts["Plan_AmountMissing"]);
        }

        form.Check = Check(form);
    }

    private void SayProblems(PlanForm form)
    {
        if (!ModelState.IsValid)
            return;
        foreach (var problem in form.Check!.Problems)
            ModelState.AddModelError(
                "",
                problem == PlanProblem.SumDiffers ? SumSaid(form).Value : Texts[$"PlanProblem_{problem}"].Value
            );
    }

    private LocalizedString SumSaid(PlanForm form)
    {
        var difference = form.Check!.Difference;
        return Texts[
            difference > Money.Zero ? "Plan_SumTooMuch" : "Plan_SumTooLittle",
            format.Kroner(Money.Max(difference, -difference)),
            format.Kroner(form.Terms.Claim + (form.Fee ?? Money.Zero))
        ];
    }

    private static PlanCheck Check(PlanForm form) =>
        PaymentPlanRule.Check(
            form.Proposed,
            form.Terms.Claim,
            form.Fee ?? Money.Zero,
            form.Terms.Limits,
            form.Page.Case.EarliestLimitation,
            form.Terms.NearDays,
            form.Page.Today
        );

    private async Task<PlanTerms> TermsAsync(CaseActPage page, int count, CancellationToken cancellationToken)
    {
        var agency = (await Parts.Rates.PaymentPlanApprovalAsync(page.Today, cancellationToken)).ToLimits();
        var warnings = await Parts.Rates.LimitationWarningDaysAsync(page.Today, cancellationToken);
        var tables = await Parts.Rates.FeeTablesAsync(cancellationToken);
        // Where a rate is not known nothing is added.
        var fee = PlanFee.Cap(count, page.Today, page.Creditor.DeductsVat, tables) is { Succeeded: true } cap
            ? cap.Value
            : Money.Zero;
        return new(page.Balance.Total, page.Creditor.PlanLimitsOver(agency), warnings.Soon, fee);
    }
}
