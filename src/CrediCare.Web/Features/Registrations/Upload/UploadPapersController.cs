using CrediCare.Data.Access;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>The papers of an uploaded file: taking them in, seeing where each belongs, and saying so.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadPapersController(
    UploadQuery query,
    UploadPapers papers,
    PaperDeeds deeds,
    PlaceLatePaper late,
    IStringLocalizer<UploadText> words
) : Controller
{
    private const int PerPage = 50;
    private const long MostBytesPosted = 60_000_000;

    [HttpGet("/registrations/upload/{id}/papers")]
    public async Task<IActionResult> Papers(string id, int? page, Viewer viewer, CancellationToken cancellationToken) =>
        await query.FindAsync(viewer, id, cancellationToken) is { } found
            ? await ShowAsync(viewer, found, page ?? 1, cancellationToken)
            : NotFound();

    [HttpPost("/registrations/upload/{id}/papers")]
    [RequestSizeLimit(MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytesPosted)]
    public async Task<IActionResult> Add(
        string id,
        [Bind(Prefix = nameof(UploadPapersPage.Form))] UploadPapersForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (await deeds.AddAsync(found.Batch, form.Papers ?? (IReadOnlyList<IFormFile>)[], cancellationToken) is not { } refusal)
            return Redirect($"{found.Address}/papers");
        ModelState.AddModelError(
            $"{nameof(UploadPapersPage.Form)}.{nameof(form.Papers)}",
            words[$"File_{refusal.Problem}", refusal.FileName, refusal.Row ?? 0, refusal.Cell ?? ""]
        );
        return await ShowAsync(viewer, found, 1, cancellationToken);
    }

    [HttpGet("/registrations/upload/{id}/papers/{paper}")]
    public async Task<IActionResult> Paper(string id, string paper, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, paper, cancellationToken) is not var (found, placed))
            return NotFound();
        var shown = new UploadPaperPage(found, placed) { Form = UploadPaperForm.Of(placed) };
        return shown.IsOpen || shown.IsLate ? View("Paper", shown) : Redirect($"{found.Address}/papers");
    }

    [HttpPost("/registrations/upload/{id}/papers/{paper}")]
    public async Task<IActionResult> Place(
        string id,
        string paper,
        [Bind(Prefix = nameof(UploadPaperPage.Form))] UploadPaperForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(viewer, id, paper, cancellationToken) is not var (found, placed))
            return NotFound();
        var typed = new UploadPaperPage(found, placed) { Form = form };
        var isPlaced =
            typed.IsOpen ? await deeds.PlaceAsync(found.Batch, placed.Paper, form, cancellationToken)
            : typed.IsLate ? await late.PlaceAsync(viewer, found.Batch, placed.Paper, form.InvoiceNumber, cancellationToken)
            : true;
        if (isPlaced)
            return Redirect($"{found.Address}/papers");
        var (field, message) = typed.IsLate
            ? (nameof(form.InvoiceNumber), "Paper_NoSuchClaim")
            : (nameof(form.Row), "Paper_NoSuchRow");
        ModelState.AddModelError($"{nameof(UploadPaperPage.Form)}.{field}", words[message]);
        return View("Paper", typed);
    }

    private async Task<IActionResult> ShowAsync(Viewer viewer, UploadView upload, int page, CancellationToken cancellationToken)
    {
        var placed = await papers.PlaceAsync(viewer, upload.Batch, cancellationToken);
        var pages = Math.Max(1, (placed.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        var shown = placed.OrderByDescending(one => one.NeedsPerson).Skip((page - 1) * PerPage).Take(PerPage);
        return View("Papers", new UploadPapersPage(upload, PaperCount.Of(placed), [.. shown], page, pages));
    }

    private async Task<(UploadView, PlacedPaper)?> FindAsync(
        Viewer viewer,
        string id,
        string paper,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return null;
        var placed = await papers.PlaceAsync(viewer, found.Batch, cancellationToken);
        return placed.FirstOrDefault(one => one.Paper.PublicId == paper) is { } one ? (found, one) : null;
    }
}
