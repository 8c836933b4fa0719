using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker asks the creditor to sign the declaration that a forced sale needs.</summary>
[Help("declaration")]
public sealed class DeclarationsController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/declarations")]
    public async Task<IActionResult> Declaration(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        var answerBy = await Parts.Asking.AnswerByAsync(cancellationToken);
        return await ShowAsync(
            caseNumber,
            viewer,
            _ => new DeclarationForm { AnswerBy = answerBy },
            cancellationToken,
            CaseAct.AskForDeclaration
        );
    }

    [HttpPost("/admin/cases/{caseNumber}/declarations")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Declaration(
        string caseNumber,
        DeclarationForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.DeclarationRequested,
            async page =>
            {
                taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken);
                this.Refuse(taken.Count != 1, nameof(form.Files), Texts["Declaration_OnePaper"]);
            },
            async hand =>
            {
                var question = Parts.Asking.Of(hand, viewer.UserId, form.Question, form.AnswerBy!.Value, taken);
                var asked = hand.Case.RequestDeclaration(
                    DeclarationKind.ForcedSale,
                    question.Documents.Single(),
                    question,
                    hand.Occasion
                );
                if (asked.Refusal is { } refusal)
                    return refusal;
                Parts.Context.Add(asked.Value);
                await Parts.Asking.TellAsync(hand, cancellationToken);
                return null;
            },
            page => new Done(Texts["DeclarationAsked_Done"], Texts["StepAsked_Text", page.Creditor.Name]),
            cancellationToken
        );
    }
}
