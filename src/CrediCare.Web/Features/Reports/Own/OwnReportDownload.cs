using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Hands a report over as a file, with how many lines of whose in each company's log before the first line leaves.</summary>
public sealed class OwnReportDownload(
    PortalContext context,
    AuditTrail audit,
    ReportWords words,
    ReportPdf pdf,
    IStringLocalizer<ReportsText> texts
)
{
    /// <param name="controller">Whose answer it is.</param>
    /// <param name="made">The report, whole.</param>
    /// <param name="format">"pdf", "xlsx" or "csv"; anything else is not there.</param>
    /// <param name="cancellationToken">Ends the writing with the request.</param>
    public async Task<IActionResult> SendAsync(
        Controller controller,
        OwnReportMade made,
        string? format,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(made);
        TableFormat? table = format switch
        {
            "csv" => TableFormat.Csv,
            "xlsx" => TableFormat.Xlsx,
            _ => null,
        };
        if (table is null && format != "pdf")
            return controller.NotFound();
        foreach (var (creditorId, count) in made.Counts)
            audit.Add(
                AuditAction.Downloaded,
                nameof(Case),
                null,
                creditorId,
                string.Create(CultureInfo.InvariantCulture, $"{count} {format}")
            );
        await context.SaveChangesAsync(CancellationToken.None);

        var content = made.Content;
        var answer = table is { } known ? FileAnswer.Of(known) : FileAnswer.Pdf;
        return await answer.SendAsync(
            controller.Response,
            texts["File_Own"],
            content.Document.Day,
            into =>
                table is { } kind
                    ? ReportTables
                        .Of(content.Document, words)
                        .WriteAsync(kind, content.Rows(content.Document.MainList, cancellationToken), into, cancellationToken)
                    : pdf.WriteAsync(content, into, cancellationToken)
        );
    }
}
