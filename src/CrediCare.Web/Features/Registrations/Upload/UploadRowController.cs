using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>One row of an uploaded file: mended by the form's own fields, or left out.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadRowController(
    UploadQuery query,
    UploadRowWords rowWords,
    ChangeUploadRow change,
    AuditTrail audit,
    IStringLocalizer<UploadText> words
) : Controller
{
    [HttpGet("/registrations/upload/{id}/rows/{row:int}")]
    public async Task<IActionResult> Row(string id, int row, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await OpenAsync(viewer, id, row, cancellationToken) is not { } page)
            return NotFound();
        if (page.Upload.Batch.State != UploadState.Judged)
            return Redirect(page.Upload.Address);
        var batch = page.Upload.Batch;
        await audit.RecordAsync(AuditAction.Viewed, nameof(UploadBatch), batch.Id, batch.CreditorId, $"{row}");
        Tell(page.Shown);
        return View("Row", page);
    }

    [HttpPost("/registrations/upload/{id}/rows/{row:int}")]
    public async Task<IActionResult> Change(
        string id,
        int row,
        string? go,
        DebtorForm debtor,
        InvoiceForm invoice,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await OpenAsync(viewer, id, row, cancellationToken) is not { } page)
            return NotFound();
        var changed = await change.ChangeAsync(
            page.Upload.Batch,
            row,
            before =>
                go switch
                {
                    "leave-out" => before with { Standing = RowStanding.LeftOut },
                    "take-in" => before with { Standing = RowStanding.Green },
                    _ => before with
                    {
                        Content = before.Content.With(debtor) with { Invoice = invoice },
                        Standing = RowStanding.Green,
                        Unreadable = before.Lasting,
                    },
                },
            cancellationToken
        );
        if (changed is { Standing: RowStanding.Red } && go is null)
            return Redirect($"{page.Upload.Address}/rows/{row}");
        if (changed is not null)
            Done.Say(TempData, new Done(words[$"Changed_{changed.Standing}", row]));
        return Redirect(page.Upload.Address);
    }

    /// <summary>What is wrong with the row stands beside its fields, as on the form.</summary>
    private void Tell(ShownRow shown)
    {
        if (shown.Row.Standing != RowStanding.Red)
            return;
        foreach (var (reason, found) in shown.Row.Reasons.Zip(shown.Found))
            ModelState.AddModelError(reason.Field ?? "", Said(reason, found));
    }

    /// <summary>What could not be read stands in no field, so it is said.</summary>
    private string Said(RowReason reason, FoundInRow found)
    {
        var what = $"{found.Text} {found.LinkText}".TrimEnd();
        return string.IsNullOrEmpty(reason.Typed) ? what : $"{words["Quoted", TypedText.Cut(reason.Typed, 60)]}: {what}";
    }

    private async Task<UploadRowPage?> OpenAsync(Viewer viewer, string id, int number, CancellationToken cancellationToken)
    {
        if (
            await query.FindAsync(viewer, id, cancellationToken) is not { } upload
            || await change.FindAsync(upload.Batch, number, cancellationToken) is not { } row
        )
            return null;
        var said = (await rowWords.SayAsync(viewer, upload.Batch, [row], cancellationToken))[0];
        return new UploadRowPage(upload, said, row.Content.Debtor with { BirthNumber = null }, row.Content.Invoice);
    }
}
