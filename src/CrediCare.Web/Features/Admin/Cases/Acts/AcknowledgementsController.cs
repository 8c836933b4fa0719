using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker records that the debtor has admitted the claim, with the proof.</summary>
[Help("limitation")]
public sealed class AcknowledgementsController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/acknowledgements")]
    public Task<IActionResult> Acknowledgement(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new AcknowledgementForm(), cancellationToken, CaseAct.RecordAcknowledgement);

    [HttpPost("/admin/cases/{caseNumber}/acknowledgements")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Acknowledgement(
        string caseNumber,
        AcknowledgementForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HandedInFile> taken = [];
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.AcknowledgementRecorded,
            async page =>
            {
                taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken);
                this.Refuse(taken.Count == 0, nameof(form.Files), Texts["Proof_Required"]);
                if (!string.IsNullOrEmpty(form.Invoice) && !page.Case.Invoices.Any(one => one.InvoiceNumber == form.Invoice))
                    ModelState.AddModelError(nameof(form.Invoice), Texts["Invoice_NotOfThisCase"]);
            },
            hand =>
            {
                var invoice = hand.Case.Invoices.FirstOrDefault(one => one.InvoiceNumber == form.Invoice);
                var moved = hand.Case.RecordAcknowledgement(
                    invoice,
                    form.On!.Value,
                    Parts.Proof(hand, viewer, form, taken),
                    hand.Circumstances,
                    hand.Occasion
                );
                if (moved.Succeeded)
                    Parts.Context.AddRange(moved.Value);
                return Task.FromResult<Enum?>(moved.Refusal);
            },
            _ => new Done(Texts["Acknowledged_Done"], Texts["Limitation_Restated"]),
            cancellationToken
        );
    }
}
