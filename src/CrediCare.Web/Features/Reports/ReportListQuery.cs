using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Reports;
using CrediCare.Web.Features.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports;

/// <summary>Lists the reports a person may see, newest first.</summary>
public sealed class ReportListQuery(PortalContext context)
{
    public const int PerPage = 25;

    public async Task<ReportListModel> PageAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var found = Found(viewer, filter);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(filter.Page ?? 1, 1, pages);
        var lines = await (
            from report in found
                .OrderByDescending(report => report.Day)
                .ThenByDescending(report => report.Id)
                .Skip((shown - 1) * PerPage)
                .Take(PerPage)
            join whose in context.Creditors on report.CreditorId equals whose.Id into owners
            from creditor in owners.DefaultIfEmpty()
            join place in context.Portfolios on report.PortfolioId equals place.Id into places
            from portfolio in places.DefaultIfEmpty()
            orderby report.Day descending, report.Id descending
            select new ReportLineModel(
                report.PublicId,
                report.Kind,
                report.Day,
                creditor.Name,
                portfolio.Name,
                report.FrozenAtUtc!.Value,
                report.Name
            )
        ).ToListAsync(cancellationToken);
        return new ReportListModel(
            filter,
            lines,
            total,
            shown,
            pages,
            viewer.IsStaff || viewer.Memberships.Count > 1,
            total > 0 || await context.Reports.VisibleTo(viewer).AnyAsync(cancellationToken)
        );
    }

    /// <summary>What the filter leaves, by itself, so that its plan can be looked at.</summary>
    public IQueryable<Report> Found(Viewer viewer, ReportFilter filter)
    {
        var reports = context.Reports.AsNoTracking().VisibleTo(viewer);
        return filter.ChosenKind is { } kind ? reports.Where(report => report.Kind == kind) : reports;
    }
}

/// <summary>What the address asks the list of reports for. Anything unreadable means the usual.</summary>
public sealed class ReportFilter
{
    public string? Kind { get; set; }
    public int? Page { get; set; }

    public ReportKind? ChosenKind =>
        Enum.TryParse<ReportKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}

/// <summary>A page of reports.</summary>
/// <param name="Filter">What the address asks for.</param>
/// <param name="Lines">Those of the page.</param>
/// <param name="Total">All that the filter finds.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many.</param>
/// <param name="ShowsCreditor">The reader sees those of several companies.</param>
/// <param name="HasAny">There are some, found or not.</param>
public sealed record ReportListModel(
    ReportFilter Filter,
    IReadOnlyList<ReportLineModel> Lines,
    int Total,
    int Page,
    int Pages,
    bool ShowsCreditor,
    bool HasAny
)
{
    /// <summary>Orders that are kept.</summary>
    public IReadOnlyList<SavedReportLine> Saved { get; init; } = [];

    /// <summary>The reader works for a company, whose ledger can be fetched.</summary>
    public bool HasCompany { get; init; }

    /// <summary>What is being made for the reader.</summary>
    public IReadOnlyList<ReportRequestLine> UnderWay { get; init; } = [];
}

/// <summary>One report in a list.</summary>
public sealed record ReportLineModel(
    string PublicId,
    ReportKind Kind,
    DateOnly Day,
    string? CreditorName,
    string? PortfolioName,
    DateTime FrozenAtUtc,
    string? Name
);
