using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Reports;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The final statement of a case, as a page and as files.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("payments-to-you")]
public sealed class StatementController(EndStatementQuery query, AuditTrail audit) : Controller
{
    [HttpGet("/cases/{caseNumber}/statement")]
    public async Task<IActionResult> Details(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, caseNumber, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Case), found.CaseId, found.CreditorId);
        return View("Statement", new StatementPage(found, await ReportPage.FirstAsync(found.Content, cancellationToken)));
    }

    [HttpGet("/cases/{caseNumber}/statement/pdf")]
    public Task<IActionResult> Pdf(
        [FromServices] ReportPdf pdf,
        string caseNumber,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            caseNumber,
            viewer,
            FileAnswer.Pdf,
            (content, into) => pdf.WriteAsync(content, into, cancellationToken),
            cancellationToken
        );

    [HttpGet("/cases/{caseNumber}/statement/xlsx")]
    public Task<IActionResult> Workbook(
        [FromServices] ReportWords words,
        string caseNumber,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            caseNumber,
            viewer,
            FileAnswer.Of(TableFormat.Xlsx),
            (content, into) => content.WriteRowsAsync(TableFormat.Xlsx, words, into, cancellationToken),
            cancellationToken
        );

    private async Task<IActionResult> SendAsync(
        string caseNumber,
        Viewer viewer,
        FileAnswer answer,
        Func<ReportContent, Stream, Task> write,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, caseNumber, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Downloaded, nameof(Case), found.CaseId, found.CreditorId, answer.Extension);
        return await answer.SendAsync(
            Response,
            FileAnswer.NamePart(found.CaseNumber.Replace('-', ' ')),
            found.Content.Document.Day,
            into => write(found.Content, into)
        );
    }
}
