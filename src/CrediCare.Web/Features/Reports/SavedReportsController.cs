using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports;

/// <summary>Orders that are kept under a name: their owner changes them, colleagues they are shared with run them.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("reports")]
public sealed class SavedReportsController(SavedReports saved, IStringLocalizer<ReportsText> texts) : Controller
{
    [HttpPost("/reports/saved")]
    [ListLook(nameof(Case))]
    public async Task<IActionResult> Save(
        [FromServices] NewReportQuery query,
        [Bind(Prefix = nameof(NewReportModel.Save))] KeepReportForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        // Kept for the company that the page was made for, or not at all.
        if (form.Company != viewer.Current?.CreditorPublicId)
            return NotFound();
        var order = ReportOrderForm.OrderOf(form.Order);
        if (order.Problems().Any())
            return BadRequest();
        var name = TypedText.Line(form.ReportName);
        var kept = await saved.SaveAsync(viewer, name, ReportOrderForm.AddressOf(order), cancellationToken);
        if (kept.Refusal is { } refusal)
            return await AgainAsync(query, viewer, form, refusal, cancellationToken);

        Done.Say(TempData, new Done(texts["Saved_Done", name!], texts["Saved_DoneText"]));
        return Redirect($"/reports/saved/{kept.Value}");
    }

    /// <summary>The one that was opened asks for this from now on.</summary>
    [HttpPost("/reports/saved/{id}/order")]
    [ListLook(nameof(Case))]
    public async Task<IActionResult> Replace(
        string id,
        [FromServices] NewReportQuery query,
        [Bind(Prefix = nameof(NewReportModel.Save))] KeepReportForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (form.Company != viewer.Current?.CreditorPublicId)
            return NotFound();
        var order = ReportOrderForm.OrderOf(form.Order);
        if (order.Problems().Any())
            return BadRequest();
        var address = ReportOrderForm.AddressOf(order);
        if (await saved.ReplaceAsync(viewer, id, address, cancellationToken) is not { } replaced)
            return NotFound();
        if (replaced.Refusal is { } refusal)
            return await AgainAsync(query, viewer, form, refusal, cancellationToken);
        Done.Say(TempData, new Done(texts["Saved_Replaced"], texts["Saved_ReplacedText"]));
        return Redirect($"/reports/saved/{id}");
    }

    [HttpGet("/reports/saved/{id}")]
    public async Task<IActionResult> Saved(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await saved.FindAsync(viewer, id, cancellationToken) is { } line
            ? View(
                new SavedReportPage(
                    line,
                    new()
                    {
                        Name = line.Name,
                        IsShared = line.IsShared,
                        Rhythm = OrderAddress.Word(line.Rhythm),
                    }
                )
            )
            : NotFound();

    [HttpPost("/reports/saved/{id}")]
    public async Task<IActionResult> Change(
        string id,
        [Bind(Prefix = nameof(SavedReportPage.Form))] SavedReportForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await saved.FindAsync(viewer, id, cancellationToken) is not { IsMine: true } line)
            return NotFound();
        if (!Enum.TryParse<ReportRhythm>(form.Rhythm, ignoreCase: true, out var rhythm) || !Enum.IsDefined(rhythm))
            return BadRequest();
        var name = TypedText.Line(form.Name);
        if (await saved.ChangeAsync(viewer, id, name, form.IsShared, rhythm, cancellationToken) is not { } outcome)
            return NotFound();
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError($"{nameof(SavedReportPage.Form)}.{nameof(form.Name)}", Say(refusal));
            return View("Saved", new SavedReportPage(line, form));
        }

        Done.Say(TempData, new Done(texts["Saved_Changed", name!]));
        return Redirect("/reports");
    }

    [HttpPost("/reports/saved/{id}/delete")]
    public async Task<IActionResult> Delete(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!await saved.DeleteAsync(viewer, id, cancellationToken))
            return NotFound();
        Done.Say(TempData, new Done(texts["Saved_Deleted"]));
        return Redirect("/reports");
    }

    private async Task<IActionResult> AgainAsync(
        NewReportQuery query,
        Viewer viewer,
        KeepReportForm form,
        SavedReportRefusal refusal,
        CancellationToken cancellationToken
    )
    {
        ModelState.AddModelError($"{nameof(NewReportModel.Save)}.{nameof(form.ReportName)}", Say(refusal));
        var order = ReportOrderForm.OrderOf(form.Order);
        var typed = ReportOrderForm.Of(order, form.Opened);
        return View("New", await query.ReadAsync(viewer, typed, order, true, form, cancellationToken));
    }

    private string Say(SavedReportRefusal refusal) =>
        texts[$"Saved_{refusal}", refusal == SavedReportRefusal.NameTooLong ? SavedReport.NameLength : SavedReport.Most];
}
