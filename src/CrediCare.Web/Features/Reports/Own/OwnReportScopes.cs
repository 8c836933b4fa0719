using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>What an order is about for whoever runs it: never more than their memberships reach.</summary>
public sealed class OwnReportScopes(PortalContext context, ListScopes scopes)
{
    private const int MostNames = 3;

    public async Task<OwnReportScope> FindAsync(Viewer viewer, ReportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var filter = new ScopeFilter { Clients = order.OfAllClients ? ListFilter.AllClients : null, Creditor = order.Creditor };
        var reached = await scopes.FindAsync(viewer, filter, cancellationToken);
        var chosen = reached;
        if (order.Portfolios is { Count: > 0 } named)
        {
            var known = context.Portfolios.VisibleTo(viewer).Where(one => named.Contains(one.PublicId));
            if (reached.PortfolioIds is { } ids)
                known = known.Where(one => ids.Contains(one.Id));
            chosen = reached with { PortfolioIds = await known.Select(one => one.Id).ToListAsync(cancellationToken) };
        }

        return new(
            reached,
            scopes.Cases(viewer, chosen),
            viewer.IsStaff ? [] : chosen.PortfolioIds ?? [],
            await OwnerAsync(viewer, chosen, cancellationToken)
        );
    }

    /// <summary>Who stands at the head of it, and which portfolios, as far as there is room to name them.</summary>
    private async Task<ReportOwner> OwnerAsync(Viewer viewer, ListScope scope, CancellationToken cancellationToken)
    {
        var companies = viewer.Memberships.Where(one => scope.CreditorIds?.Contains(one.CreditorId) == true).ToList();
        var name = viewer.IsStaff ? ReportOnPaper.House : Named([.. companies.Select(one => one.CreditorName)]);
        var number = companies is [var only] ? only.OrganisationNumber : null;
        if (scope.PortfolioIds is not { } ids || (scope.SeesAll && ids.Count == companies.Sum(one => one.PortfolioIds.Count)))
            return new(name, number, null);
        var portfolios = await context
            .Portfolios.Where(one => ids.Contains(one.Id))
            .OrderBy(one => one.Name)
            .Select(one => one.Name)
            .ToListAsync(cancellationToken);
        return new(name, number, Named(portfolios));
    }

    private static string Named(List<string> names) =>
        names.Count == 0 ? "–"
        : names.Count <= MostNames ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} + {names.Count - MostNames}";

    private sealed class ScopeFilter : ListFilter;
}

/// <summary>What an order is about for whoever runs it.</summary>
/// <param name="Reached">What there is to choose among.</param>
/// <param name="Cases">Those of the portfolios that were chosen.</param>
/// <param name="PortfolioIds">The same, by key; none for staff, who see all.</param>
/// <param name="Owner">Whose name stands at the head.</param>
public sealed record OwnReportScope(
    ListScope Reached,
    IQueryable<Case> Cases,
    IReadOnlyList<Guid> PortfolioIds,
    ReportOwner Owner
);
