using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Invoices as a file: uploading it, and where it stands.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadController(
    UploadQuery query,
    UploadReviewQuery review,
    ReceiveUpload receive,
    UploadWork work,
    AuditTrail audit,
    IStringLocalizer<UploadText> words
) : Controller
{
    /// <summary>Well past what is taken, so that a file which is too large is answered on the page.</summary>
    private const long MostBytesPosted = 60_000_000;

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/registrations/upload")]
    public Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken) =>
        IndexAsync(viewer, viewer.Current!, new UploadForm(), cancellationToken);

    [Authorize(Policy = Policies.Customer)]
    [HttpPost("/registrations/upload")]
    [RequestSizeLimit(MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytesPosted)]
    public async Task<IActionResult> Receive(
        [Bind(Prefix = nameof(UploadPage.Form))] UploadForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == form.Creditor) is not { } membership)
            return NotFound();
        if (!MayRegister.At(viewer, membership.CreditorId))
            return Forbid();
        var received = await receive.ReceiveAsync(viewer, membership, form, cancellationToken);
        if (received.Batch is not { } batch)
            return await RefuseAsync(viewer, membership, form, received, cancellationToken);
        if (batch.State.IsAtWork() && batch.Rows <= UploadPiece.MostRows)
            await work.RunAsync(batch.Id, tells: false, cancellationToken);
        return Redirect($"/registrations/upload/{batch.PublicId}");
    }

    [HttpGet("/registrations/upload/{id}")]
    public async Task<IActionResult> Details(string id, UploadFilter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (!found.Batch.State.IsAtWork())
            await audit.RecordAsync(AuditAction.Viewed, nameof(UploadBatch), found.Batch.Id, found.Batch.CreditorId);
        return found.Batch.State switch
        {
            UploadState.Mapping => Redirect($"{found.Address}/columns"),
            UploadState.Judging or UploadState.Sending or UploadState.TakingBack => View("Progress", found),
            UploadState.Failed => View("Failed", found),
            UploadState.Judged => View("Review", await review.ReadAsync(viewer, found, filter, cancellationToken)),
            UploadState.Sent or UploadState.TakenBack => View(
                "Result",
                await review.ReadAsync(viewer, found, filter, cancellationToken)
            ),
        };
    }

    /// <summary>For the script that keeps the bar moving; the page does without.</summary>
    [HttpGet("/registrations/upload/{id}/progress")]
    public async Task<IActionResult> Progress(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await query.FindAsync(viewer, id, cancellationToken) is { } found ? PartialView("_Progress", found) : NotFound();

    private async Task<IActionResult> IndexAsync(
        Viewer viewer,
        ViewerMembership membership,
        UploadForm form,
        CancellationToken cancellationToken
    ) =>
        View(
            "Index",
            new UploadPage(
                membership,
                await query.PortfoliosAsync(viewer, membership.CreditorId, cancellationToken),
                await query.LatestAsync(viewer, membership.CreditorId, cancellationToken)
            )
            {
                Form = form,
            }
        );

    private Task<IActionResult> RefuseAsync(
        Viewer viewer,
        ViewerMembership membership,
        UploadForm form,
        ReceivedUpload received,
        CancellationToken cancellationToken
    )
    {
        ModelState.AddModelError(
            $"{nameof(UploadPage.Form)}.{received.Field}",
            words[$"File_{received.Problem}", received.FileName, received.Row ?? 0, received.Cell ?? ""]
        );
        return IndexAsync(viewer, membership, form, cancellationToken);
    }
}
