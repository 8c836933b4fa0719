using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using CrediCare.Data.Rates;
using CrediCare.Data.Search;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Limitation;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>Reads a list of cases: how many stand where, what they come to, and one page of lines.</summary>
public sealed class CaseListQuery(
    PortalContext context,
    ListScopes scopes,
    CaseRows rows,
    CaseSums sums,
    SavedFilters saved,
    RateBook rates,
    TimeProvider clock
)
{
    /// <param name="viewer">Who looks: of the company they work for, or all of theirs; staff of all there are.</param>
    /// <param name="filter">What the address asks for.</param>
    /// <param name="form">What was typed to save it, when that could not be done.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<CaseListModel> ReadAsync(
        Viewer viewer,
        CaseFilter filter,
        SavedFilterForm? form,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.FindAsync(viewer, filter, cancellationToken);
        var days = await rates.LimitationWarningDaysAsync(clock.Today(), cancellationToken);
        var cases = Narrowed(viewer, scope, filter, days);
        var counts = await CountsAsync(cases, cancellationToken);
        var groups = Enum.GetValues<CaseGroup>()
            .Select(group => new CaseGroupCount(group, Count(one => group.Has(one.Stage) && filter.ChosenNeed.Has(one.Holds))))
            .ToList();
        var needs = new[] { CaseNeed.Answer, CaseNeed.Held }
            .Select(need => new CaseNeedCount(need, Count(one => filter.ChosenGroup.Has(one.Stage) && need.Has(one.Holds))))
            .ToList();
        var total = groups.Single(group => group.Group == filter.ChosenGroup).Count;
        var chosen = cases.In(filter.ChosenGroup).With(filter.ChosenNeed);
        IReadOnlyList<CaseRow> lines =
            total == 0 ? [] : await rows.PageAsync(chosen, filter.ChosenSort, filter.ChosenPage, cancellationToken);
        var shown = viewer.IsStaff ? "/admin/cases" : "/cases";
        var company = viewer.Current?.CreditorPublicId;
        return new CaseListModel(
            shown,
            filter,
            scope,
            groups,
            needs,
            days,
            new CaseTable(
                lines,
                scope.ShowsCreditor,
                scope.ShowsPortfolio,
                new CaseTableSorting(filter.ChosenSort, filter.WithSort),
                IsWhole: total <= CaseRows.PerPage
            )
            {
                CurrentCreditor = scope.OfAll ? company : null,
            },
            await sums.OfAsync(chosen, total, cancellationToken),
            new(
                "/cases",
                shown,
                filter.Address,
                company,
                await saved.ListAsync(viewer, ListKind.Cases, cancellationToken),
                form ?? new()
            ),
            counts.Count > 0 || (filter.Narrows && await context.Cases.VisibleTo(viewer).AnyAsync(cancellationToken)),
            viewer.Has(MembershipRole.Member),
            viewer.IsStaff
        );

        int Count(Func<StageCount, bool> has) => counts.Where(has).Sum(one => one.Count);
    }

    /// <summary>All that the filter finds.</summary>
    public async Task<(IQueryable<Case> Cases, ListScope Scope)> FoundAsync(
        Viewer viewer,
        CaseFilter filter,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.FindAsync(viewer, filter, cancellationToken);
        var days = await rates.LimitationWarningDaysAsync(clock.Today(), cancellationToken);
        return (Narrowed(viewer, scope, filter, days).In(filter.ChosenGroup).With(filter.ChosenNeed), scope);
    }

    /// <summary>Those of the scope that fit what was typed and chosen, however far they have come and whatever holds them.</summary>
    public IQueryable<Case> Narrowed(Viewer viewer, ListScope scope, CaseFilter filter, LimitationWarningDays days)
    {
        var cases = scopes.Cases(viewer, scope);
        if (filter.Typed is { } typed)
            cases = TypedSearch.Parse(typed) is { } text ? cases.Matching(context, viewer, text) : cases.Where(one => false);
        if (filter.ChosenStage is { } stage)
            cases = cases.Where(one => one.Stage == stage);
        if (filter.ChosenHold is { } hold)
            cases = cases.Where(one => (one.Holds & hold) != 0);
        if (filter.ChosenAge is { } age)
            cases = cases.Aged(age, clock.Today());
        cases = cases.BehindFigure(filter, scopes.Paid(viewer, scope), clock.Today());
        return filter.ChosenLimitation is { } near ? cases.Near(near, days, clock.Today()) : cases;
    }

    private static Task<List<StageCount>> CountsAsync(IQueryable<Case> cases, CancellationToken cancellationToken) =>
        cases
            .GroupBy(one => new { one.Stage, one.Holds })
            .Select(group => new StageCount(group.Key.Stage, group.Key.Holds, group.Count()))
            .ToListAsync(cancellationToken);

    private sealed record StageCount(CaseStage Stage, CaseHold Holds, int Count);
}
