using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports;

/// <summary>The reports that have been made, each as a page and as files, in the language of whoever opens it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("reports")]
public sealed class ReportsController(
    ReportReader reader,
    RemittanceFiles remittances,
    AuditTrail audit,
    IStringLocalizer<ReportsText> texts
) : Controller
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
                Saved = await saved.ListAsync(viewer, cancellationToken),
                UnderWay = await requests.UnderWayAsync(viewer, cancellationToken),
            }
        );

    [HttpGet("/reports/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } report)
            return NotFound();
        await RecordAsync(AuditAction.Viewed, report);
        var page = await ReportPage.ReadAsync(report, cancellationToken);
        return View(
            report.Kind == ReportKind.Remittance
                ? page with
                {
                    Voucher = await remittances.VoucherAsync(report.Content, cancellationToken),
                }
                : page
        );
    }

    [HttpGet("/reports/{id}/pdf")]
    public Task<IActionResult> Pdf([FromServices] ReportPdf pdf, string id, Viewer viewer, CancellationToken cancellationToken) =>
        SendAsync(
            id,
            viewer,
            FileAnswer.Pdf,
            (content, into) => pdf.WriteAsync(content, into, cancellationToken),
            cancellationToken
        );

    [HttpGet("/reports/{id}/xlsx")]
    public Task<IActionResult> Workbook(
        [FromServices] ReportWords words,
        string id,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => TableAsync(id, viewer, words, TableFormat.Xlsx, cancellationToken);

    [HttpGet("/reports/{id}/csv")]
    public Task<IActionResult> Csv(
        [FromServices] ReportWords words,
        string id,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => TableAsync(id, viewer, words, TableFormat.Csv, cancellationToken);

    /// <summary>What the creditor enters in its books for a remittance.</summary>
    [HttpGet("/reports/{id}/voucher")]
    public Task<IActionResult> Voucher(string id, Viewer viewer, CancellationToken cancellationToken) =>
        SendAsync(
            id,
            viewer,
            FileAnswer.Of(TableFormat.Csv),
            (content, into) => remittances.WriteVoucherAsync(content, into, cancellationToken),
            cancellationToken,
            ReportKind.Remittance,
            "File_Voucher"
        );

    /// <summary>A remittance for programs.</summary>
    [HttpGet("/reports/{id}/json")]
    public Task<IActionResult> Json(string id, Viewer viewer, CancellationToken cancellationToken) =>
        SendAsync(
            id,
            viewer,
            FileAnswer.Json,
            (content, into) => RemittanceFiles.WriteJsonAsync(content, into, cancellationToken),
            cancellationToken,
            ReportKind.Remittance
        );

    private async Task RecordAsync(AuditAction action, ReportFound report, string? detail = null)
    {
        foreach (var companyId in report.CompanyIds)
            await audit.RecordAsync(action, nameof(Report), report.Id, companyId, detail);
    }

    private Task<IActionResult> TableAsync(
        string id,
        Viewer viewer,
        ReportWords words,
        TableFormat format,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            id,
            viewer,
            FileAnswer.Of(format),
            (content, into) => content.WriteRowsAsync(format, words, into, cancellationToken),
            cancellationToken
        );

    private async Task<IActionResult> SendAsync(
        string id,
        Viewer viewer,
        FileAnswer answer,
        Func<ReportContent, Stream, Task> write,
        CancellationToken cancellationToken,
        ReportKind? only = null,
        string? nameKey = null
    )
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } report || (only ?? report.Kind) != report.Kind)
            return NotFound();
        await RecordAsync(AuditAction.Downloaded, report, answer.Extension);
        return await answer.SendAsync(
            Response,
            $"{texts[nameKey ?? $"File_{report.Kind}"]}-{FileAnswer.NamePart($"{report.Document.For.Name} {report.Document.For.Portfolio}")}",
            report.Document.Day,
            into => write(report.Content, into)
        );
    }
}
