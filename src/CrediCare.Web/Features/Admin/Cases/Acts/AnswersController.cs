using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker reads what the creditor answered, or that nobody did, and takes it off the desk.</summary>
[Help("mail-that-asks")]
public sealed class AnswersController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/answers/{decision}")]
    public async Task<IActionResult> Answer(
        string caseNumber,
        string decision,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = new AnswerForm();
        var answer = await ShowAsync(caseNumber, viewer, page => Find(form, page.Case, decision), cancellationToken);
        return answer is ViewResult && form.Decision is null ? NotFound() : answer;
    }

    [HttpPost("/admin/cases/{caseNumber}/answers/{decision}")]
    public async Task<IActionResult> Answer(
        string caseNumber,
        string decision,
        AnswerForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var answer = await DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.AnswerTakenIn,
            page =>
            {
                // It changes nothing about the case, so nobody need look again first.
                form.Seen = page.Case.EventCount;
                if (Find(form, page.Case, decision).Decision is null)
                    ModelState.AddModelError("", decision);
                return Task.CompletedTask;
            },
            hand =>
            {
                hand.Case.Decisions.Single(one => one.PublicId == decision).TakeIn();
                return Task.FromResult<Enum?>(null);
            },
            _ => new Done(Texts["TakenIn_Title"], Texts["TakenIn_Text"]),
            cancellationToken
        );
        return answer is ViewResult && form.Decision is null ? NotFound() : answer;
    }

    private static AnswerForm Find(AnswerForm form, Case one, string decision)
    {
        form.Decision = one.Decisions.FirstOrDefault(found => found.PublicId == decision);
        return form;
    }
}
