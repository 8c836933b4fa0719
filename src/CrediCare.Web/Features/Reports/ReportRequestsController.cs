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

/// <summary>Reports that are made behind the page, and how far they have come.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("reports")]
public sealed class ReportRequestsController(ReportRequests requests, IStringLocalizer<ReportsText> texts) : Controller
{
    [HttpPost("/reports/requests")]
    [ListLook(nameof(Case))]
    public async Task<IActionResult> Ask(
        [FromServices] NewReportQuery query,
        [Bind(Prefix = nameof(NewReportModel.Save))] KeepReportForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        // Made for the company that the page was made for, or not at all.
        if (form.Company != viewer.Current?.CreditorPublicId)
            return NotFound();
        var (order, name) = (ReportOrderForm.OrderOf(form.Order), TypedText.Line(form.ReportName));
        var address = ReportOrderForm.AddressOf(order);
        if (order.Problems().Any() || address.Length > SavedReport.QueryLength)
            return BadRequest();
        if (name?.Length > SavedReport.NameLength)
            return await AgainAsync(texts[$"Saved_{SavedReportRefusal.NameTooLong}", SavedReport.NameLength]);
        var asked = await requests.AskAsync(viewer, name, address, cancellationToken);
        return asked.Succeeded
            ? Redirect($"/reports/requests/{asked.Value}")
            : await AgainAsync(texts["Make_TooMany", ReportRequest.MostWaiting]);

        async Task<IActionResult> AgainAsync(string message)
        {
            ModelState.AddModelError($"{nameof(NewReportModel.Save)}.{nameof(form.ReportName)}", message);
            var typed = ReportOrderForm.Of(order, form.Opened);
            return View("New", await query.ReadAsync(viewer, typed, order, true, form, cancellationToken));
        }
    }

    [HttpGet("/reports/requests/{id}")]
    public async Task<IActionResult> Asked(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await requests.FindAsync(viewer, id, cancellationToken) is { } line ? View("Asked", line) : NotFound();

    /// <summary>For the script that keeps the bar moving; the page does without.</summary>
    [HttpGet("/reports/requests/{id}/progress")]
    public async Task<IActionResult> Progress(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await requests.FindAsync(viewer, id, cancellationToken) is { } line ? PartialView("_RequestProgress", line) : NotFound();
}
