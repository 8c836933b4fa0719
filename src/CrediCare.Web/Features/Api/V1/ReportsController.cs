using System.Text.Json;
using System.Text.Json.Serialization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Reports;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Reports and remittances, as they were frozen.</summary>
public sealed class ReportsController(
    PortalContext context,
    ReportReader reader,
    ReportDownload download,
    ApiCursors cursors,
    AuditTrail audit
) : ApiController
{
    private static readonly JsonSerializerOptions Free = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The reports, the newest first.</summary>
    [HttpGet("/api/v1/reports")]
    [Scope(ApiScopes.ReportsRead)]
    [ProducesResponseType<ApiPage<ReportLineBody>>(StatusCodes.Status200OK)]
    public Task<IActionResult> List(string? kind, string? limit, string? cursor, CancellationToken cancellationToken) =>
        OnPageAsync(
            cursors,
            $"reports|{kind}",
            limit,
            cursor,
            Read<ReportKind>(kind, nameof(kind)),
            (only, place, most) => ReadAsync(only, place, most, cancellationToken)
        );

    /// <summary>What was paid in during each week and what of it is paid out, the newest first.</summary>
    [HttpGet("/api/v1/remittances")]
    [Scope(ApiScopes.ReportsRead)]
    [ProducesResponseType<ApiPage<ReportLineBody>>(StatusCodes.Status200OK)]
    public Task<IActionResult> Remittances(string? limit, string? cursor, CancellationToken cancellationToken) =>
        OnPageAsync(
            cursors,
            "remittances",
            limit,
            cursor,
            Read<ReportKind>(ApiJson.Written(ReportKind.Remittance), ""),
            (only, place, most) => ReadAsync(only, place, most, cancellationToken)
        );

    /// <summary>A report's figures.</summary>
    [HttpGet("/api/v1/reports/{id}")]
    [Scope(ApiScopes.ReportsRead)]
    [ProducesResponseType<ReportBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(Caller.Viewer, id, cancellationToken) is not { } found)
            return Refuse(ApiCode.NotFound);
        await audit.RecordAsync(AuditAction.Viewed, found);
        var document = found.Document;
        return Answer(
            new ReportBody(
                found.PublicId,
                found.Kind,
                document.Day,
                document.For.Name,
                document.For.Portfolio,
                JsonSerializer.SerializeToElement(document, Free)
            )
        );
    }

    /// <summary>A report as a PDF file, in the language that is asked for.</summary>
    [HttpGet("/api/v1/reports/{id}/pdf")]
    [Scope(ApiScopes.ReportsRead)]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK)]
    [FileOf("application/pdf")]
    public async Task<IActionResult> Pdf(string id, CancellationToken cancellationToken) =>
        await download.PdfAsync(Response, Caller.Viewer, id, cancellationToken) ?? Refuse(ApiCode.NotFound);

    /// <summary>A report's rows as a text file, in the language that is asked for.</summary>
    [HttpGet("/api/v1/reports/{id}/csv")]
    [Scope(ApiScopes.ReportsRead)]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK)]
    [FileOf("text/csv")]
    public async Task<IActionResult> Csv(string id, CancellationToken cancellationToken) =>
        await download.TableAsync(Response, Caller.Viewer, id, TableFormat.Csv, cancellationToken) ?? Refuse(ApiCode.NotFound);

    private async Task<(IReadOnlyList<ReportLineBody> Items, ApiPlace? Next)> ReadAsync(
        ReportKind? kind,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var reports = context.Reports.AsNoTracking().VisibleTo(Caller.Viewer);
        if (kind is { } only)
            reports = reports.Where(one => one.Kind == only);
        if (after is { Day: var day, Id: var id })
            reports = reports.Where(one => one.Day <= day && (one.Day < day || one.Id.CompareTo(id) < 0));
        var found = await (
            from report in reports.OrderByDescending(one => one.Day).ThenByDescending(one => one.Id).Take(limit + 1)
            join place in context.Portfolios on report.PortfolioId equals place.Id into places
            from portfolio in places.DefaultIfEmpty()
            orderby report.Day descending, report.Id descending
            select new
            {
                report.Id,
                Line = new ReportLineBody(report.PublicId, report.Kind, report.Day, portfolio.Name, report.FrozenAtUtc!.Value),
            }
        ).ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return ([.. shown.Select(one => one.Line)], found.Count > limit ? ApiPlace.At(shown[^1].Line.Day, shown[^1].Id) : null);
    }
}
