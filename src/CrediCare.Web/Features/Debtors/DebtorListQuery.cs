using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using CrediCare.Data.Search;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Debtors;

/// <summary>Reads a list of debtors: those who have a case that the viewer may see, and nobody else.</summary>
public sealed class DebtorListQuery(
    PortalContext context,
    ListScopes scopes,
    DebtorRows rows,
    CaseSums sums,
    SavedFilters saved,
    TimeProvider clock
)
{
    /// <param name="viewer">Who looks: of the company they work for, or all of theirs; staff of all there are.</param>
    /// <param name="filter">What the address asks for.</param>
    /// <param name="form">What was typed to save it, when that could not be done.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<DebtorListModel> ReadAsync(
        Viewer viewer,
        DebtorFilter filter,
        SavedFilterForm? form,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.FindAsync(viewer, filter, cancellationToken);
        var cases = scopes.Cases(viewer, scope);
        var counts = await CountsAsync(Narrowed(viewer, cases, filter), cancellationToken);
        var found = Found(viewer, scope, cases, filter);
        IReadOnlyList<DebtorRow> lines =
            counts[filter.ChosenGroup] == 0
                ? []
                : await rows.PageAsync(found, cases, filter.ChosenSort, filter.ChosenPage, cancellationToken);
        var shown = viewer.IsStaff ? "/admin/debtors" : "/debtors";
        var company = viewer.Current?.CreditorPublicId;
        return new DebtorListModel(
            shown,
            filter,
            scope,
            counts,
            lines,
            await TotalsAsync(found, cases, cancellationToken),
            new(
                "/debtors",
                shown,
                filter.Address,
                company,
                await saved.ListAsync(viewer, ListKind.Debtors, cancellationToken),
                form ?? new()
            ),
            scope.OfAll ? company : null,
            clock.Today(),
            counts[DebtorGroup.All] > 0 || (filter.Narrows && await context.Cases.VisibleTo(viewer).AnyAsync(cancellationToken)),
            viewer.IsStaff
        );
    }

    /// <summary>All that the filter finds, and the cases they are shown by.</summary>
    public async Task<(IQueryable<Debtor> Debtors, IQueryable<Case> Cases, ListScope Scope)> FoundAsync(
        Viewer viewer,
        DebtorFilter filter,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.FindAsync(viewer, filter, cancellationToken);
        var cases = scopes.Cases(viewer, scope);
        return (Found(viewer, scope, cases, filter), cases, scope);
    }

    /// <summary>The debtors of the chosen group that fit what was typed.</summary>
    public IQueryable<Debtor> Found(Viewer viewer, ListScope scope, IQueryable<Case> cases, DebtorFilter filter)
    {
        var debtors = context.Debtors.AsQueryable();
        if (scope.CreditorIds is { } creditorIds)
            debtors = debtors.Where(debtor => creditorIds.Contains(debtor.CreditorId));
        if (filter.Typed is not null)
        {
            var theirs = Narrowed(viewer, cases, filter).Select(one => one.DebtorId);
            debtors = debtors.Where(debtor => theirs.Contains(debtor.Id));
        }

        var open = cases.Where(one => one.Stage != CaseStage.Closed);
        return filter.ChosenGroup switch
        {
            DebtorGroup.Open => debtors.Where(debtor => open.Any(one => one.DebtorId == debtor.Id)),
            DebtorGroup.Closed => debtors.Where(debtor =>
                cases.Any(one => one.DebtorId == debtor.Id) && !open.Any(one => one.DebtorId == debtor.Id)
            ),
            DebtorGroup.All => debtors.Where(debtor => cases.Any(one => one.DebtorId == debtor.Id)),
        };
    }

    /// <summary>The cases of those who fit what was typed: all of theirs, not just the one that was found by it.</summary>
    private IQueryable<Case> Narrowed(Viewer viewer, IQueryable<Case> cases, DebtorFilter filter)
    {
        if (filter.Typed is not { } typed)
            return cases;
        if (TypedSearch.Parse(typed) is not { } text)
            return cases.Where(one => false);
        var theirs = cases.Matching(context, viewer, text).Select(one => one.DebtorId);
        return cases.Where(one => theirs.Contains(one.DebtorId));
    }

    private static async Task<Dictionary<DebtorGroup, int>> CountsAsync(
        IQueryable<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var counts = await cases
            .IgnoreAutoIncludes()
            .GroupBy(one => one.DebtorId)
            .Select(group => group.Max(one => one.Stage != CaseStage.Closed ? 1 : 0))
            .GroupBy(hasOpen => hasOpen)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var (open, closed) = (
            counts.Where(one => one.Key == 1).Sum(one => one.Count),
            counts.Where(one => one.Key == 0).Sum(one => one.Count)
        );
        return new()
        {
            [DebtorGroup.Open] = open,
            [DebtorGroup.Closed] = closed,
            [DebtorGroup.All] = open + closed,
        };
    }

    private async Task<DebtorTotals> TotalsAsync(
        IQueryable<Debtor> found,
        IQueryable<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var theirs = cases.Where(one => found.Any(debtor => debtor.Id == one.DebtorId));
        var open = theirs.Where(one => one.Stage != CaseStage.Closed);
        var counts = await theirs
            .IgnoreAutoIncludes()
            .GroupBy(one => one.Stage == CaseStage.Closed)
            .Select(group => new { IsClosed = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var openCount = counts.Where(one => !one.IsClosed).Sum(one => one.Count);
        return new(
            await sums.OfAsync(open, openCount, cancellationToken),
            (await sums.OfLedgersAsync(theirs, counts.Sum(one => one.Count), cancellationToken))?.Paid
        );
    }
}
