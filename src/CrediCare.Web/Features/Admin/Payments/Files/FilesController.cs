using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>Files of payments: handed in, and looked at until each payment has found its place.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("incoming-payments")]
public sealed class FilesController(
    FilesQuery query,
    ReceivePaymentFile receive,
    StartBooking booking,
    PortalContext context,
    AuditTrail audit,
    IStringLocalizer<FilesText> texts
) : Controller
{
    [HttpGet("/admin/payments/files")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken, int page = 1) =>
        View(await query.ListAsync(page, cancellationToken));

    [HttpPost("/admin/payments/files")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Upload(UploadForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (form.File is not { Length: > 0 } handed)
        {
            ModelState.AddModelError($"{nameof(FilesModel.Form)}.{nameof(form.File)}", texts["File_Choose"]);
            return View("Index", await query.ListAsync(1, cancellationToken));
        }

        await using var content = handed.OpenReadStream();
        var (file, isKnown) = await receive.ReceiveAsync(
            content,
            handed.FileName,
            viewer.UserId,
            taken => audit.Add(AuditAction.PaymentFileReceived, nameof(ReceivedFile), taken.Id, null),
            cancellationToken
        );
        if (file.State == ReceivedFileState.Received)
            await booking.StartAsync(viewer, cancellationToken);
        var done =
            isKnown ? "Known"
            : file.State == ReceivedFileState.Refused ? "WasRefused"
            : "WasTaken";
        Done.Say(TempData, new Done(texts[$"{done}_Title"], texts[$"{done}_Text"]));
        return LocalRedirect($"/admin/payments/files/{file.PublicId}");
    }

    [ListLook(nameof(ReceivedFileItem))]
    [HttpGet("/admin/payments/files/{id}")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken, int page = 1) =>
        await query.FindAsync(id, page, cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>Somebody has looked at what the file asked for.</summary>
    [HttpPost("/admin/payments/files/{id}/seen")]
    public async Task<IActionResult> Seen(string id, CancellationToken cancellationToken)
    {
        if (await context.ReceivedFiles.SingleOrDefaultAsync(one => one.PublicId == id, cancellationToken) is not { } file)
            return NotFound();
        if (file.WaitsSinceUtc is not null)
        {
            file.Seen();
            audit.Add(AuditAction.PaymentFileSeen, nameof(ReceivedFile), file.Id, null);
            await context.SaveChangesAsync(cancellationToken);
        }

        Done.Say(TempData, new Done(texts["Seen_Title"], texts["Seen_Text"]));
        return LocalRedirect($"/admin/payments/files/{id}");
    }
}
