using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports;

/// <summary>Reads reports that are frozen, for those who may see them.</summary>
public sealed class ReportReader(PortalContext context)
{
    /// <summary>Null when there is none, or none that the viewer may see.</summary>
    public async Task<ReportFound?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        await context
            .Reports.AsNoTracking()
            .VisibleTo(viewer)
            .Include(report => report.Covers)
            .SingleOrDefaultAsync(report => report.PublicId == publicId, cancellationToken)
            is { } found
            ? new ReportFound(
                found.Id,
                found.PublicId,
                await CompaniesAsync(found, cancellationToken),
                found.Kind,
                new ReportContent(
                    ReportPacking.Unpack<ReportDocument>(found.Packed),
                    (list, ended) => RowsAsync(found.Id, list, ended)
                )
            )
            : null;

    private async Task<IReadOnlyList<Guid?>> CompaniesAsync(Report report, CancellationToken cancellationToken)
    {
        var covered = report.Covers.Select(cover => cover.PortfolioId).ToList();
        var companies = await context
            .Portfolios.Where(portfolio => covered.Contains(portfolio.Id))
            .Select(portfolio => (Guid?)portfolio.CreditorId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return companies.Count > 0 ? companies : [report.CreditorId];
    }

    private async IAsyncEnumerable<IReadOnlyList<ReportValue>> RowsAsync(
        Guid reportId,
        ReportList list,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var number = 0; ; number++)
        {
            var at = number;
            var packed = await context
                .ReportPieces.Where(piece => piece.ReportId == reportId && piece.List == list.Number && piece.Number == at)
                .Select(piece => piece.Packed)
                .SingleOrDefaultAsync(cancellationToken);
            if (packed is null)
                yield break;
            foreach (var row in ReportPacking.UnpackRows(packed, list.Columns))
                yield return row;
        }
    }
}

/// <summary>A report that was found, for its reader.</summary>
/// <param name="CompanyIds">The companies in whose logs it stands who has looked: all that it tells of.</param>
public sealed record ReportFound(
    Guid Id,
    string PublicId,
    IReadOnlyList<Guid?> CompanyIds,
    ReportKind Kind,
    ReportContent Content
)
{
    public ReportDocument Document => Content.Document;
}

/// <summary>Who has looked at a report stands in the log of every company that it tells of.</summary>
public static class ReportLooks
{
    public static async Task RecordAsync(this AuditTrail audit, AuditAction action, ReportFound report, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(report);
        foreach (var companyId in report.CompanyIds)
            await audit.RecordAsync(action, nameof(Report), report.Id, companyId, detail);
    }
}
