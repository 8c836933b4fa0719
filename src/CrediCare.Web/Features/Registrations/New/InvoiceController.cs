using CrediCare.Data.Access;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Step 2: the invoice, what has been done about it, and the documents.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("what-is-needed")]
public sealed class InvoiceController(
    DraftStore drafts,
    DraftReminders reminders,
    DraftDesk desk,
    DocumentIntake documents,
    PortalFormat format,
    IStringLocalizer<DocumentsText> fileWords,
    IStringLocalizer<RegistrationsText> words
) : StepController(drafts, reminders, format, words)
{
    private const string Upload = "upload";
    private const string Back = "back";

    [HttpGet("/registrations/new/{draft}/invoice")]
    public Task<IActionResult> Invoice(string draft, bool check, Viewer viewer, CancellationToken cancellationToken) =>
        OnDraftAsync(
            viewer,
            draft,
            async open =>
            {
                var look = await desk.LookAsync(viewer, open, cancellationToken);
                if (check)
                    TellInvoice(look);
                return View(new InvoicePage(look));
            }
        );

    [HttpPost("/registrations/new/{draft}/invoice")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Invoice(
        string draft,
        string? creditor,
        string? go,
        string? remove,
        InvoiceForm invoice,
        IFormFileCollection files,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        OnPostedAsync(
            viewer,
            draft,
            creditor,
            content => content with { Invoice = invoice },
            async open =>
            {
                await TakeInAsync(open, viewer, files, cancellationToken);
                if (remove is not null)
                    await Drafts.RemoveDocumentAsync(open, remove, cancellationToken);
                if (ModelState.IsValid && (go == Upload || remove is not null))
                    return Redirect($"{open.Address("invoice")}#documents");
                if (ModelState.IsValid && go == Back)
                    return Redirect(open.Address("debtor"));
                if (ModelState.IsValid && await AsideAsync(open, go, "invoice") is { } aside)
                    return aside;
                var look = await desk.LookAsync(
                    viewer,
                    await Drafts.WithDocumentsAsync(open, cancellationToken),
                    cancellationToken
                );
                return !ModelState.IsValid | TellInvoice(look) ? View(new InvoicePage(look)) : Redirect(open.Address("review"));
            }
        );

    private async Task TakeInAsync(OpenDraft draft, Viewer viewer, IFormFileCollection files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var taken = await documents.AddToDraftAsync(
                draft.Membership.CreditorId,
                draft.Id,
                viewer.UserId,
                file,
                cancellationToken
            );
            if (taken.Refusal is { } refusal)
                ModelState.AddModelError(
                    "Files",
                    fileWords[$"File_{refusal}", TypedText.Line(file.FileName) ?? "", Format.FileSize(file.Length)]
                );
        }
    }

    private bool TellInvoice(DraftLook look)
    {
        if (look.Panel.Check.UsedBy is { } holder)
            ModelState.AddModelError(
                "Invoice.InvoiceNumber",
                holder.ReceiptNumber is null
                    ? Words["Found_NumberUsedElsewhere"]
                    : Words["InvoiceNumber_Used", holder.ReceiptNumber]
            );
        return Tell(look.Read.Invoice.Problems);
    }
}
