using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>Finds what a list is about: never more than the reader's memberships reach.</summary>
public sealed class ListScopes(PortalContext context)
{
    /// <summary>Staff choose among all portfolios while there are no more than this; above it, among those of a creditor they came with.</summary>
    private const int MostToChooseAmong = 200;

    public async Task<ListScope> FindAsync(Viewer viewer, ListFilter filter, CancellationToken cancellationToken)
    {
        if (viewer.IsStaff)
            return await OfStaffAsync(viewer, filter, cancellationToken);
        var ofAll = filter.OfAllClients && viewer.Memberships.Count > 1;
        IReadOnlyList<ViewerMembership> reached =
            ofAll ? viewer.Memberships
            : viewer.Current is { } current ? [current]
            : [];
        var chosen =
            ofAll && filter.ChosenCreditor is { } creditor
                ? reached.Where(one => one.CreditorPublicId == creditor).ToList()
                : reached;
        var ids = chosen.SelectMany(one => one.PortfolioIds).ToList();
        var portfolios = await PortfoliosAsync(viewer, filter, ids, cancellationToken);
        return new(
            filter.ChosenPortfolio is { } portfolio
                ? [.. portfolios.Where(one => one.PublicId == portfolio).Select(one => one.Id)]
                : ids,
            portfolios,
            ofAll ? [.. reached.Select(one => new CreditorChoice(one.CreditorPublicId, one.CreditorName))] : [],
            ofAll,
            viewer.Memberships.Count > 1,
            chosen.All(one => one.AllPortfolios)
        )
        {
            CreditorIds = [.. chosen.Select(one => one.CreditorId)],
            ShowsCreditor = ofAll,
        };
    }

    /// <summary>The cases it is about.</summary>
    public IQueryable<Case> Cases(Viewer viewer, ListScope scope)
    {
        var visible = context.Cases.VisibleTo(viewer);
        return scope.PortfolioIds is { } ids ? visible.Where(one => ids.Contains(one.PortfolioId)) : visible;
    }

    /// <summary>What was paid on them, row by row.</summary>
    public IQueryable<LedgerEntry> Paid(Viewer viewer, ListScope scope)
    {
        var visible = context.LedgerEntries.AsNoTracking().PaidVisibleTo(viewer);
        return scope.PortfolioIds is { } ids ? visible.Where(entry => ids.Contains(entry.PaidPortfolioId!.Value)) : visible;
    }

    private async Task<ListScope> OfStaffAsync(Viewer viewer, ListFilter filter, CancellationToken cancellationToken)
    {
        var portfolios = await PortfoliosAsync(viewer, filter, null, cancellationToken);
        var isFew = portfolios.Count <= MostToChooseAmong;
        IReadOnlyList<Guid>? ids =
            filter.ChosenPortfolio is { } portfolio
                ? await context
                    .Portfolios.Where(one =>
                        one.PublicId == portfolio
                        && (
                            filter.ChosenCreditor == null
                            || context.Creditors.Any(owner =>
                                owner.Id == one.CreditorId && owner.PublicId == filter.ChosenCreditor
                            )
                        )
                    )
                    .Select(one => one.Id)
                    .ToListAsync(cancellationToken)
            : filter.ChosenCreditor is null ? null
            : [.. portfolios.Select(one => one.Id)];
        return new(
            ids,
            isFew ? portfolios : [],
            filter.ChosenCreditor is null || portfolios.Count == 0
                ? []
                : [new(portfolios[0].CreditorPublicId, portfolios[0].CreditorName)],
            OfAll: false,
            MayBeOfAll: false,
            SeesAll: true
        )
        {
            ShowsCreditor = true,
        };
    }

    private async Task<List<PortfolioChoice>> PortfoliosAsync(
        Viewer viewer,
        ListFilter filter,
        IReadOnlyList<Guid>? ids,
        CancellationToken cancellationToken
    )
    {
        var creditors = context.Creditors.AsNoTracking();
        if (viewer.IsStaff && filter.ChosenCreditor is { } chosen)
            creditors = creditors.Where(one => one.PublicId == chosen);
        return await (
            from portfolio in context.Portfolios.VisibleTo(viewer)
            join creditor in creditors on portfolio.CreditorId equals creditor.Id
            where ids == null || ids.Contains(portfolio.Id)
            orderby creditor.Name, creditor.Id, portfolio.Name, portfolio.Id
            select new PortfolioChoice(portfolio.Id, portfolio.PublicId, portfolio.Name, creditor.PublicId, creditor.Name)
        )
            .Take(viewer.IsStaff && filter.ChosenCreditor is null ? MostToChooseAmong + 1 : int.MaxValue)
            .ToListAsync(cancellationToken);
    }
}
