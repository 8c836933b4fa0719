using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports;

/// <summary>Hands over a report as a file, in the language of whoever asks; it stands in the log before the first byte leaves.</summary>
public sealed class ReportDownload(
    ReportReader reader,
    RemittanceFiles remittances,
    ReportPdf pdf,
    ReportWords words,
    AuditTrail audit,
    IStringLocalizer<ReportsText> texts
)
{
    /// <returns>Null when there is no such report, or none that the viewer may see.</returns>
    public Task<IActionResult?> PdfAsync(
        HttpResponse response,
        Viewer viewer,
        string publicId,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            response,
            viewer,
            publicId,
            FileAnswer.Pdf,
            (content, into) => pdf.WriteAsync(content, into, cancellationToken),
            cancellationToken
        );

    /// <returns>Null when there is no such report, or none that the viewer may see.</returns>
    public Task<IActionResult?> TableAsync(
        HttpResponse response,
        Viewer viewer,
        string publicId,
        TableFormat format,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            response,
            viewer,
            publicId,
            FileAnswer.Of(format),
            (content, into) => content.WriteRowsAsync(format, words, into, cancellationToken),
            cancellationToken
        );

    /// <returns>Null when there is no such remittance, or none that the viewer may see.</returns>
    public Task<IActionResult?> VoucherAsync(
        HttpResponse response,
        Viewer viewer,
        string publicId,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            response,
            viewer,
            publicId,
            FileAnswer.Of(TableFormat.Csv),
            (content, into) => remittances.WriteVoucherAsync(content, into, cancellationToken),
            cancellationToken,
            ReportKind.Remittance,
            "File_Voucher"
        );

    /// <returns>Null when there is no such remittance, or none that the viewer may see.</returns>
    public Task<IActionResult?> JsonAsync(
        HttpResponse response,
        Viewer viewer,
        string publicId,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            response,
            viewer,
            publicId,
            FileAnswer.Json,
            (content, into) => RemittanceFiles.WriteJsonAsync(content, into, cancellationToken),
            cancellationToken,
            ReportKind.Remittance
        );

    private async Task<IActionResult?> SendAsync(
        HttpResponse response,
        Viewer viewer,
        string publicId,
        FileAnswer answer,
        Func<ReportContent, Stream, Task> write,
        CancellationToken cancellationToken,
        ReportKind? only = null,
        string? nameKey = null
    )
    {
        if (await reader.FindAsync(viewer, publicId, cancellationToken) is not { } report || (only ?? report.Kind) != report.Kind)
            return null;
        await audit.RecordAsync(AuditAction.Downloaded, report, answer.Extension);
        return await answer.SendAsync(
            response,
            $"{texts[nameKey ?? $"File_{report.Kind}"]}-{FileAnswer.NamePart($"{report.Document.For.Name} {report.Document.For.Portfolio}")}",
            report.Document.Day,
            into => write(report.Content, into)
        );
    }
}
