using System.Globalization;
using System.Runtime.CompilerServices;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>The empty file to fill in, and the rows that were not sent with the reasons, to correct and upload again.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadDownloadsController(UploadQuery query, UploadReviewQuery review, AuditTrail audit, TimeProvider clock)
    : Controller
{
    [HttpGet("/registrations/upload/template/xlsx")]
    public Task<IActionResult> TemplateXlsx(CancellationToken cancellationToken) =>
        TemplateAsync(TableFormat.Xlsx, cancellationToken);

    [HttpGet("/registrations/upload/template/csv")]
    public Task<IActionResult> TemplateCsv(CancellationToken cancellationToken) =>
        TemplateAsync(TableFormat.Csv, cancellationToken);

    [HttpGet("/registrations/upload/{id}/problems/xlsx")]
    public Task<IActionResult> ProblemsXlsx(string id, Viewer viewer, CancellationToken cancellationToken) =>
        ProblemsAsync(id, TableFormat.Xlsx, viewer, cancellationToken);

    [HttpGet("/registrations/upload/{id}/problems/csv")]
    public Task<IActionResult> ProblemsCsv(string id, Viewer viewer, CancellationToken cancellationToken) =>
        ProblemsAsync(id, TableFormat.Csv, viewer, cancellationToken);

    private Task<IActionResult> TemplateAsync(TableFormat format, CancellationToken cancellationToken) =>
        FileAnswer
            .Of(format)
            .SendAsync(
                Response,
                "invoices",
                clock.Today(),
                into =>
                    ClaimTable
                        .Template(CultureInfo.CurrentUICulture)
                        .WriteAsync(format, AsyncEnumerable.Empty<ClaimRow>(), into, cancellationToken)
            );

    private async Task<IActionResult> ProblemsAsync(
        string id,
        TableFormat format,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Downloaded, nameof(UploadBatch), found.Batch.Id, found.Batch.CreditorId);
        return await FileAnswer
            .Of(format)
            .SendAsync(
                Response,
                "invoices-to-correct",
                clock.Today(),
                into =>
                    ClaimTable
                        .Red(CultureInfo.CurrentUICulture, [])
                        .WriteAsync(format, RowsAsync(viewer, found, cancellationToken), into, cancellationToken)
            );
    }

    private async IAsyncEnumerable<ClaimRow> RowsAsync(
        Viewer viewer,
        UploadView found,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var standing in new[] { RowStanding.Red, RowStanding.Refused })
        await foreach (var row in review.AllAsync(viewer, found, standing, cancellationToken))
            yield return new ClaimRow(
                row.Row.Content,
                string.Join(" ", row.Found.Select(Said).Prepend(row.Row.Source).OfType<string>())
            )
            {
                Unreadable = row.Row.Unreadable ?? [],
            };
    }

    private static string Said(FoundInRow found)
    {
        var where = (found.Cell ?? found.Element) is { } place ? $"{found.Label} ({place})" : found.Label;
        var what = $"{found.Text} {found.LinkText}".TrimEnd();
        return where is null ? what : $"{where}: {what}";
    }
}
