using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Somebody tells us that the debtor objects; from then on nothing is done until it is cleared up.</summary>
[Help("disputes")]
public sealed class DisputesController(
    CaseActPages pages,
    CaseDoing doing,
    CaseFiles handed,
    MessageFiles files,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/disputes")]
    public Task<IActionResult> Dispute(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new DisputeForm(), cancellationToken, CaseAct.OpenDispute);

    [HttpPost("/cases/{caseNumber}/disputes")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Dispute(string caseNumber, DisputeForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.DisputeOpened,
            async _ =>
            {
                taken = await files.ReadAsync(form.Files, nameof(form.Files), ModelState, cancellationToken);
                this.Required(form.Text, nameof(form.Text), Texts["DisputeText_Required"]);
                if (form.About is { } about && !Enum.IsDefined(about))
                    ModelState.AddModelError(nameof(form.About), Texts["DisputeReason_Choose"]);
            },
            hand =>
            {
                handed.Add(hand.Case, taken, viewer.UserId);
                return Task.FromResult<Enum?>(
                    hand.Case.OpenDispute(form.About!.Value, TypedText.Block(form.Text)!, hand.Occasion).Refusal
                );
            },
            _ => new Done(Texts["Disputed_Title"], Texts["Disputed_Text"]),
            cancellationToken
        );
    }
}
