using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The creditor credits an invoice, in part or all of it; a claim that never was closes without cost.</summary>
[Help("changes-to-an-invoice")]
public sealed class CreditNoteController(
    CaseActPages pages,
    CaseDoing doing,
    CaseFiles handed,
    MessageFiles files,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/credit-notes")]
    public Task<IActionResult> CreditNote(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new CreditNoteForm(), cancellationToken, CaseAct.RegisterCreditNote);

    [HttpPost("/cases/{caseNumber}/credit-notes")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> CreditNote(
        string caseNumber,
        CreditNoteForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.CreditNoteRegistered,
            async page =>
            {
                taken = await files.ReadAsync(form.Files, nameof(form.Files), ModelState, cancellationToken);
                this.Required(form.Reason, nameof(form.Reason), Texts["ReasonRequired"]);
                if (form.Extent == CreditExtent.Part)
                    CheckPart(form, page);
            },
            hand =>
            {
                handed.Add(hand.Case, taken, viewer.UserId);
                return Task.FromResult(
                    Acts.CreditNote.Book(hand, form.Extent!.Value, form.Amount, form.Invoice, TypedText.Block(form.Reason)!)
                );
            },
            page => new Done(Texts["Credited_Title"], Texts[$"Credited_Text{Told(form, page)}"]),
            cancellationToken
        );
    }

    private void CheckPart(CreditNoteForm form, CaseActPage page)
    {
        foreach (var (field, text) in Acts.CreditNote.ProblemsOn(page.Case, form.Amount, form.Invoice))
            this.Refuse(true, field, Texts[text]);
    }

    private static string Told(CreditNoteForm form, CaseActPage page) =>
        form.Extent == CreditExtent.Whole ? "Whole"
        : form.Amount
        > page.Case.Invoices.Where(one => one.InvoiceNumber == form.Invoice || page.Case.Invoices.Count == 1)
            .Sum(page.PrincipalOf)
            ? "Paid"
        : "";
}
