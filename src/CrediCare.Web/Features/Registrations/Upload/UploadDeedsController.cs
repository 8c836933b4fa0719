using CrediCare.Data.Access;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Sending a file, taking it back, throwing it away. What is under way or done already leads to how it stands.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadDeedsController(
    UploadQuery query,
    UploadDeeds deeds,
    UploadWork work,
    IStringLocalizer<UploadText> words
) : Controller
{
    [HttpPost("/registrations/upload/{id}/send")]
    public async Task<IActionResult> Send(string id, bool warned, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (await deeds.SendAsync(viewer, found.Batch, warned, cancellationToken))
            await WorkAsync(found.Batch, cancellationToken);
        return Redirect(found.Address);
    }

    [HttpGet("/registrations/upload/{id}/take-back")]
    public async Task<IActionResult> TakeBack(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (found.CanBeTakenBack == 0 || found.Batch.State.IsAtWork())
            return Redirect(found.Address);
        return View(
            "TakeBackFile",
            found with
            {
                PapersElsewhere = await query.PapersElsewhereAsync(found.Batch, cancellationToken),
            }
        );
    }

    [HttpPost("/registrations/upload/{id}/take-back")]
    public async Task<IActionResult> TakeBackNow(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (await deeds.TakeBackAsync(viewer, found.Batch, cancellationToken))
            await WorkAsync(found.Batch, cancellationToken);
        return Redirect(found.Address);
    }

    [HttpGet("/registrations/upload/{id}/discard")]
    public async Task<IActionResult> Discard(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        return found.Done == 0 && !found.Batch.State.IsAtWork() ? View("DiscardFile", found) : Redirect(found.Address);
    }

    [HttpPost("/registrations/upload/{id}/discard")]
    public async Task<IActionResult> DiscardNow(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (!await deeds.DiscardAsync(found.Batch, cancellationToken))
            return Redirect(found.Address);
        Done.Say(TempData, new Done(words["Discarded_Title"], words["Discarded_Text", found.Batch.FileName]));
        return Redirect("/registrations/upload");
    }

    /// <summary>What is short is done before the page answers; the rest behind it.</summary>
    private async Task WorkAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Rows <= UploadPiece.MostRows)
            await work.RunAsync(batch.Id, tells: false, cancellationToken);
    }
}
