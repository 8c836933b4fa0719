using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Somebody puts papers into a case.</summary>
[Help("case-status")]
public sealed class DocumentsController(
    CaseActPages pages,
    CaseDoing doing,
    CaseFiles handed,
    MessageFiles files,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/documents")]
    public Task<IActionResult> Documents(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new DocumentsForm(), cancellationToken);

    [HttpPost("/cases/{caseNumber}/documents")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Documents(
        string caseNumber,
        DocumentsForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.DocumentAdded,
            async page =>
            {
                // Papers change nothing about the case, so nobody need look again first.
                form.Seen = page.Case.EventCount;
                taken = await files.ReadAsync(form.Files, nameof(form.Files), ModelState, cancellationToken);
                if (taken.Count == 0 && ModelState.IsValid)
                    ModelState.AddModelError(nameof(form.Files), Texts["Files_Choose"]);
            },
            hand =>
            {
                handed.Add(hand.Case, taken, viewer.UserId);
                return Task.FromResult<Enum?>(null);
            },
            _ => new Done(Texts["DocumentsAdded_Title"], Texts["DocumentsAdded_Text"]),
            cancellationToken
        );
    }
}
