using CrediCare.Data.Access;
using CrediCare.Domain.Cases;

namespace CrediCare.Data.Search;

/// <summary>
/// Finds cases by their terms, only among what the viewer may see. A prefix is a range of an index: by portfolio for a
/// creditor's users, by the term alone for staff.
/// </summary>
public static class CaseSearch
{
    /// <summary>
    /// The keys of the visible cases that all of the text fits, each once. Read from the terms alone: however many cases
    /// there are, only what begins with what was typed is touched.
    /// </summary>
    public static IQueryable<Guid> IdsOfCasesMatching(this PortalContext context, Viewer viewer, TypedSearch text)
    {
        var terms = context.SearchTerms.VisibleTo(viewer);
        var found = text.Parts.Select(part => terms.BeginningWith(part)).Aggregate((all, one) => all.Intersect(one));
        return text.Whole is { } whole && (text.Parts.Count > 1 || text.Parts[0] != whole)
            ? found.Union(terms.BeginningWith(whole))
            : found.Distinct();
    }

    /// <summary>The visible cases that all of the text fits, to be narrowed further.</summary>
    public static IQueryable<Case> Matching(
        this IQueryable<Case> cases,
        PortalContext context,
        Viewer viewer,
        TypedSearch text
    ) => cases.VisibleTo(viewer).Among(context.IdsOfCasesMatching(viewer, text));

    /// <summary>The visible cases that have exactly this number as a term.</summary>
    public static IQueryable<Case> WithNumber(this IQueryable<Case> cases, PortalContext context, Viewer viewer, string number) =>
        cases
            .VisibleTo(viewer)
            .Among(
                context.SearchTerms.VisibleTo(viewer).Where(term => term.Term == number).Select(term => term.CaseId).Distinct()
            );

    /// <summary>
    /// Joined from what was found: asked whether its key is among them, a database may read all the cases of the viewer's
    /// portfolios first.
    /// </summary>
    private static IQueryable<Case> Among(this IQueryable<Case> cases, IQueryable<Guid> found) =>
        from id in found
        join one in cases on id equals one.Id
        select one;

    private static IQueryable<SearchTerm> VisibleTo(this IQueryable<SearchTerm> terms, Viewer viewer) =>
        viewer.IsStaff ? terms : terms.Where(term => viewer.PortfolioIds.Contains(term.PortfolioId));

    private static IQueryable<Guid> BeginningWith(this IQueryable<SearchTerm> terms, string prefix)
    {
        var after = SearchKey.After(prefix);
        return terms
            .Where(term => term.Term.CompareTo(prefix) >= 0 && term.Term.CompareTo(after) < 0)
            .Select(term => term.CaseId);
    }
}
