using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Reports;

/// <summary>The reports that have been made, each as a page and as files, in the language of whoever opens it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("reports")]
public sealed class ReportsController(ReportReader reader, RemittanceFiles remittances, ReportDownload download, AuditTrail audit)
    : Controller
{
    [HttpGet("/reports")]
    public async Task<IActionResult> Index(
        [FromServices] ReportListQuery query,
        [FromServices] SavedReports saved,
        [FromServices] ReportRequests requests,
        ReportFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        View(
            await query.PageAsync(viewer, filter, cancellationToken) with
            {
                HasCompany = viewer.Current is not null,
                Saved = await saved.ListAsync(viewer, cancellationToken),
                UnderWay = await requests.UnderWayAsync(viewer, cancellationToken),
            }
        );

    [HttpGet("/reports/{id}")]
    public async Task<IActionResult> Details(
        string id,
        [FromServices] RemittancePayouts payouts,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } report)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, report);
        var page = await ReportPage.ReadAsync(report, cancellationToken);
        if (report.Kind != ReportKind.Remittance)
            return View(page);
        var voucher = await remittances.VoucherAsync(report.Content, cancellationToken);
        return View(page with { Voucher = voucher, Payout = await payouts.OfAsync(report.Id, voucher, cancellationToken) });
    }

    [HttpGet("/reports/{id}/pdf")]
    public async Task<IActionResult> Pdf(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.PdfAsync(Response, viewer, id, cancellationToken) ?? NotFound();

    [HttpGet("/reports/{id}/xlsx")]
    public async Task<IActionResult> Workbook(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.TableAsync(Response, viewer, id, TableFormat.Xlsx, cancellationToken) ?? NotFound();

    [HttpGet("/reports/{id}/csv")]
    public async Task<IActionResult> Csv(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.TableAsync(Response, viewer, id, TableFormat.Csv, cancellationToken) ?? NotFound();

    /// <summary>What the creditor enters in its books for a remittance.</summary>
    [HttpGet("/reports/{id}/voucher")]
    public async Task<IActionResult> Voucher(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.VoucherAsync(Response, viewer, id, cancellationToken) ?? NotFound();

    /// <summary>A remittance for programs.</summary>
    [HttpGet("/reports/{id}/json")]
    public async Task<IActionResult> Json(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.JsonAsync(Response, viewer, id, cancellationToken) ?? NotFound();
}
