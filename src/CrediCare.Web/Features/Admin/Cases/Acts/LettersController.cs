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
public sealed class LettersController(StaffActParts parts, LetterFeeQuery fees, LetterRecording recording, PortalFormat format)
    : StaffActController(parts)
{
    /// <summary>What a letter gives the debtor, where nobody says otherwise.</summary>
    public const int UsualDays = 14;

    [HttpGet("/admin/cases/{caseNumber}/letters")]
    public async Task<IActionResult> Letter(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        var answer = await ShowAsync(
            caseNumber,
            viewer,
            page => new LetterForm { SentOn = page.Today, Deadline = page.Today.AddDays(UsualDays) },
            cancellationToken,
            CaseAct.RecordLetter
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
            hand =>
                recording.RecordAsync(
                    hand,
                    new CaseLetter(form.SentOn!.Value, form.Deadline!.Value),
                    form.Fee ?? Money.Zero,
                    cancellationToken
                ),
            _ => new Done(Texts[$"Letter_{form.Letter}_Done"], Texts["Letter_DoneText"]),
            cancellationToken
        );

    private async Task MeasureAsync(LetterForm form, CaseActPage page, CancellationToken cancellationToken)
    {
        form.Letter = page.Case.NextLetter;
        if (form.Letter is null)
        {
            // The page says so in words of its own.
            form.InTheWay = null;
            return;
        }

        form.FeeCap = await fees.CapAsync(page.Hand, form.SentOn ?? page.Today, cancellationToken);
    }
}
