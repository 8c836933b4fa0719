using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker records the letter that the letter system has sent; which one follows from the stage.</summary>
[Help("where-is-my-case")]
public sealed class LettersController(StaffActParts parts, LetterFeeQuery fees, PortalFormat format) : StaffActController(parts)
{
    private const int UsualDays = 14;

    [HttpGet("/admin/cases/{caseNumber}/letters")]
    public async Task<IActionResult> Letter(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        var answer = await ShowAsync(
            caseNumber,
            viewer,
            page => new LetterForm { SentOn = page.Today, Deadline = page.Today.AddDays(UsualDays) },
            cancellationToken
        );
        if (answer is ViewResult { Model: LetterForm form })
        {
            await MeasureAsync(form, form.Page, cancellationToken);
            form.Fee = form.FeeCap;
        }

        return answer;
    }

    [HttpPost("/admin/cases/{caseNumber}/letters")]
    public Task<IActionResult> Letter(string caseNumber, LetterForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.LetterRecorded,
            async page =>
            {
                await MeasureAsync(form, page, cancellationToken);
                if (form.Letter is null)
                    ModelState.AddModelError("", Texts["Letter_None"]);
                else if (form.Fee < Money.Zero || form.Fee > form.FeeCap)
                    ModelState.AddModelError(nameof(form.Fee), Texts["Letter_FeeTooMuch", format.Kroner(form.FeeCap)]);
            },
            hand => Task.FromResult<Enum?>(Record(form, hand)),
            _ => new Done(Texts[$"Letter_{form.Letter}_Done"], Texts["Letter_DoneText"]),
            cancellationToken
        );

    private async Task MeasureAsync(LetterForm form, CaseActPage page, CancellationToken cancellationToken)
    {
        form.Letter = Next(page.Case.Stage);
        if (form.Letter is not { } letter)
            return;
        form.FeeCap = await fees.CapAsync(page, letter, form.SentOn ?? page.Today, cancellationToken);
        form.InTheWay = HoldRule.Check(page.Case.Holds, CollectionAct.Letter).Refusal;
    }

    private static CaseStage? Next(CaseStage stage) =>
        stage switch
        {
            CaseStage.Opened => CaseStage.NoticeSent,
            CaseStage.NoticeSent => CaseStage.DemandSent,
            CaseStage.DemandSent => CaseStage.LegalActionNotice,
            _ => null,
        };

    private static StageRefusal? Record(LetterForm form, CaseAtHand hand)
    {
        var letter = new CaseLetter(form.SentOn!.Value, form.Deadline!.Value);
        var fee = form.Fee ?? Money.Zero;
        return form.Letter switch
        {
            CaseStage.NoticeSent => hand.Case.RecordNotice(letter, fee, hand.Circumstances, hand.Occasion).Refusal,
            CaseStage.DemandSent => hand.Case.RecordDemand(letter, fee, hand.Circumstances, hand.Occasion).Refusal,
            _ => hand.Case.RecordLegalActionNotice(letter, hand.Circumstances, hand.Occasion).Refusal,
        };
    }
}
