using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker asks the creditor something.</summary>
[Help("mail-that-asks")]
public sealed class QuestionsController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/questions")]
    public async Task<IActionResult> Question(
        string caseNumber,
        string? about,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var answerBy = await Parts.Asking.AnswerByAsync(cancellationToken);
        return await ShowAsync(
            caseNumber,
            viewer,
            _ => new QuestionForm { About = about, AnswerBy = answerBy },
            cancellationToken,
            CaseAct.AskCreditor
        );
    }

    [HttpPost("/admin/cases/{caseNumber}/questions")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Question(string caseNumber, QuestionForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CreditorAsked,
            async page => taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken),
            async hand =>
            {
                var question = Parts.Asking.Of(hand, viewer.UserId, form.Question, form.AnswerBy!.Value, taken);
                var asked = string.IsNullOrEmpty(form.About)
                    ? hand.Case.AskCreditor(question, hand.Occasion)
                    : hand.Case.AskAboutDispute(DisputeOf(hand.Case, form.About), question, hand.Occasion);
                if (asked.Refusal is { } refusal)
                    return refusal;
                await Parts.Asking.TellAsync(hand, cancellationToken);
                return null;
            },
            page => new Done(Texts["Asked_Title"], Texts["Asked_Text", page.Creditor.Name]),
            cancellationToken
        );
    }

    // One that is not of this case is refused as not open.
    private static Guid DisputeOf(Case one, string publicId) =>
        one.Disputes.FirstOrDefault(dispute => dispute.PublicId == publicId)?.Id ?? Guid.Empty;
}
