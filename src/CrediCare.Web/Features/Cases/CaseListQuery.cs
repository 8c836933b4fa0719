using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>Reads a list of cases: how many stand where, the portfolios to choose among, and one page of lines.</summary>
public sealed class CaseListQuery(PortalContext context, CaseRows rows)
{
    /// <summary>The cases of the creditor the viewer works for now.</summary>
    public Task<CaseListModel> OfCompanyAsync(Viewer viewer, CaseFilter filter, CancellationToken cancellationToken)
    {
        var portfolioIds = viewer.Current?.PortfolioIds ?? [];
        return ReadAsync(
            "/cases",
            viewer,
            context.Cases.Where(one => portfolioIds.Contains(one.PortfolioId)),
            portfolioIds,
            filter,
            cancellationToken
        );
    }

    /// <summary>All cases, for staff.</summary>
    public Task<CaseListModel> OfAllAsync(Viewer viewer, CaseFilter filter, CancellationToken cancellationToken) =>
        ReadAsync("/admin/cases", viewer, context.Cases, null, filter, cancellationToken);

    private async Task<CaseListModel> ReadAsync(
        string address,
        Viewer viewer,
        IQueryable<Case> all,
        IReadOnlyList<Guid>? portfolioIds,
        CaseFilter filter,
        CancellationToken cancellationToken
    )
    {
        var portfolios = await PortfoliosAsync(viewer, portfolioIds, cancellationToken);
        var cases = Narrowed(all, viewer, filter);
        var counts = await cases
            .GroupBy(one => new { one.Stage, one.Holds })
            .Select(group => new
            {
                group.Key.Stage,
                group.Key.Holds,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var groups = Enum.GetValues<CaseGroup>()
            .Select(group => new CaseGroupCount(
                group,
                counts.Where(one => group.Has(one.Stage) && filter.ChosenNeed.Has(one.Holds)).Sum(one => one.Count)
            ))
            .ToList();
        var needs = new[] { CaseNeed.Answer, CaseNeed.Held }
            .Select(need => new CaseNeedCount(
                need,
                counts.Where(one => filter.ChosenGroup.Has(one.Stage) && need.Has(one.Holds)).Sum(one => one.Count)
            ))
            .ToList();
        var total = groups.Single(group => group.Group == filter.ChosenGroup).Count;
        IReadOnlyList<CaseRow> lines =
            total == 0
                ? []
                : await rows.PageAsync(
                    cases.In(filter.ChosenGroup).With(filter.ChosenNeed),
                    filter.ChosenSort,
                    filter.ChosenPage,
                    cancellationToken
                );
        var table = new CaseTable(
            lines,
            ShowsCreditor: viewer.IsStaff,
            ShowsPortfolio: portfolios.Count > 1,
            new CaseTableSorting(filter.ChosenSort, sort => filter.With(sort: sort)),
            IsWhole: total <= CaseRows.PerPage
        );
        var hasAny = counts.Count > 0 || (filter.Narrows && await all.VisibleTo(viewer).AnyAsync(cancellationToken));
        return new CaseListModel(
            address,
            filter,
            groups,
            needs,
            portfolios,
            table,
            total,
            hasAny,
            viewer.Has(MembershipRole.Member)
        );
    }

    /// <summary>Those the viewer may see that fit what was typed and chosen.</summary>
    private IQueryable<Case> Narrowed(IQueryable<Case> all, Viewer viewer, CaseFilter filter)
    {
        var cases =
            string.IsNullOrWhiteSpace(filter.Q) ? all.VisibleTo(viewer)
            : TypedSearch.Parse(filter.Q) is { } text ? all.Matching(context, viewer, text)
            : all.Where(one => false);
        return string.IsNullOrEmpty(filter.Portfolio)
            ? cases
            : cases.Where(one =>
                context.Portfolios.Any(portfolio => portfolio.Id == one.PortfolioId && portfolio.PublicId == filter.Portfolio)
            );
    }

    private async Task<List<PortfolioChoice>> PortfoliosAsync(
        Viewer viewer,
        IReadOnlyList<Guid>? ids,
        CancellationToken cancellationToken
    ) =>
        await (
            from portfolio in context.Portfolios.VisibleTo(viewer)
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            where ids == null || ids.Contains(portfolio.Id)
            orderby creditor.Name, portfolio.Name, portfolio.Id
            select new PortfolioChoice(portfolio.PublicId, portfolio.Name, creditor.Name)
        ).ToListAsync(cancellationToken);
}
