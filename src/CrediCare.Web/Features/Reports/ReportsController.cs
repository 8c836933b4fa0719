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
public sealed class ReportsController(ReportReader reader, AuditTrail audit, IStringLocalizer<ReportsText> texts) : Controller
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
        return View(await ReportPage.ReadAsync(report, cancellationToken));
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
        CancellationToken cancellationToken
    )
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } report)
            return NotFound();
        await RecordAsync(AuditAction.Downloaded, report, answer.Extension);
        return await answer.SendAsync(
            Response,
            $"{texts[$"File_{report.Kind}"]}-{FileAnswer.NamePart($"{report.Document.For.Name} {report.Document.For.Portfolio}")}",
            report.Document.Day,
            into => write(report.Content, into)
        );
    }
}
