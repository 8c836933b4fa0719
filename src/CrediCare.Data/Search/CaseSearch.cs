using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Search;

/// <summary>
/// Finds cases and registrations by their terms, only among what the viewer may see. A prefix is a range of an index: by
/// portfolio for a creditor's users, by the term alone for staff.
/// </summary>
public static class CaseSearch
{
    /// <summary>
    /// The keys of the visible cases that all of the text fits, each once. Read from the terms alone: however many cases
    /// there are, only what begins with what was typed is touched.
    /// </summary>
    public static IQueryable<Guid> IdsOfCasesMatching(this PortalContext context, Viewer viewer, TypedSearch text) =>
        context.CaseTerms().VisibleTo(viewer).Fitting(text);

    /// <summary>The same of the visible registrations that are no case.</summary>
    public static IQueryable<Guid> IdsOfRegistrationsMatching(this PortalContext context, Viewer viewer, TypedSearch text) =>
        context.OpenTerms().VisibleTo(viewer).Fitting(text);

    /// <summary>
    /// A few of the visible cases that all of the text fits, the nearest words first, for somebody who is still typing: read
    /// along the index until there are enough. One may come more than once.
    /// </summary>
    public static IQueryable<Guid> FirstCasesMatching(this PortalContext context, Viewer viewer, TypedSearch text, int most) =>
        context.CaseTerms().VisibleTo(viewer).Nearest(context.CaseTerms(), text.Parts, most);

    /// <summary>The same of the visible registrations that are no case.</summary>
    public static IQueryable<Guid> FirstRegistrationsMatching(
        this PortalContext context,
        Viewer viewer,
        TypedSearch text,
        int most
    ) => context.OpenTerms().VisibleTo(viewer).Nearest(context.OpenTerms(), text.Parts, most);

    /// <summary>The visible cases that all of the text fits, to be narrowed further.</summary>
    public static IQueryable<Case> Matching(
        this IQueryable<Case> cases,
        PortalContext context,
        Viewer viewer,
        TypedSearch text
    ) => cases.VisibleTo(viewer).Among(context.IdsOfCasesMatching(viewer, text));

    /// <summary>The visible registrations, no cases yet, that all of the text fits.</summary>
    public static IQueryable<Registration> Matching(
        this IQueryable<Registration> registrations,
        PortalContext context,
        Viewer viewer,
        TypedSearch text
    ) => registrations.VisibleTo(viewer).Among(context.IdsOfRegistrationsMatching(viewer, text));

    /// <summary>The visible cases that are meant by exactly this number or e-mail address.</summary>
    public static IQueryable<Case> MeantBy(this IQueryable<Case> cases, PortalContext context, Viewer viewer, string exact) =>
        cases.VisibleTo(viewer).Among(context.CaseTerms().VisibleTo(viewer).Meaning(exact));

    /// <summary>The visible registrations, no cases yet, that are meant by exactly this number or e-mail address.</summary>
    public static IQueryable<Registration> MeantBy(
        this IQueryable<Registration> registrations,
        PortalContext context,
        Viewer viewer,
        string exact
    ) => registrations.VisibleTo(viewer).Among(context.OpenTerms().VisibleTo(viewer).Meaning(exact));

    /// <summary>
    /// Joined from what was found: asked whether its key is among them, a database may read all the cases of the viewer's
    /// portfolios first.
    /// </summary>
    private static IQueryable<Case> Among(this IQueryable<Case> cases, IQueryable<Guid> found) =>
        from id in found
        join one in cases on id equals one.Id
        select one;

    private static IQueryable<Registration> Among(this IQueryable<Registration> registrations, IQueryable<Guid> found) =>
        from id in found
        join one in registrations on id equals one.Id
        select one;

    private static IQueryable<Found> CaseTerms(this PortalContext context) =>
        context.SearchTerms.Select(term => new Found
        {
            PortfolioId = term.PortfolioId,
            Term = term.Term,
            Id = term.CaseId,
            IsExact = term.IsExact,
        });

    private static IQueryable<Found> OpenTerms(this PortalContext context) =>
        context.RegistrationTerms.Select(term => new Found
        {
            PortfolioId = term.PortfolioId,
            Term = term.Term,
            Id = term.RegistrationId,
            IsExact = term.IsExact,
        });

    private static IQueryable<Found> VisibleTo(this IQueryable<Found> terms, Viewer viewer) =>
        viewer.IsStaff ? terms : terms.Where(term => viewer.PortfolioIds.Contains(term.PortfolioId));

    private static IQueryable<Guid> Fitting(this IQueryable<Found> terms, TypedSearch text)
    {
        var found = text.Parts.Select(part => terms.BeginningWith(part)).Aggregate((all, one) => all.Intersect(one));
        return text.AsNumber is { } number ? found.Union(terms.BeginningWith(number.Parts[0])) : found.Distinct();
    }

    /// <summary>The longest part leads, being found least often; the others are looked for among the terms of what it finds.</summary>
    private static IQueryable<Guid> Nearest(
        this IQueryable<Found> visible,
        IQueryable<Found> all,
        IReadOnlyList<string> parts,
        int most
    )
    {
        var lead = parts.MaxBy(part => part.Length)!;
        var found = visible.Between(lead);
        foreach (var part in parts.Where(part => part != lead))
        {
            var others = all.Between(part);
            found = found.Where(term => others.Any(other => other.Id == term.Id));
        }

        return found.OrderBy(term => term.Term).Take(most).Select(term => term.Id);
    }

    private static IQueryable<Guid> Meaning(this IQueryable<Found> terms, string exact) =>
        terms.Where(term => term.Term == exact && term.IsExact).Select(term => term.Id).Distinct();

    private static IQueryable<Guid> BeginningWith(this IQueryable<Found> terms, string prefix) =>
        terms.Between(prefix).Select(term => term.Id);

    private static IQueryable<Found> Between(this IQueryable<Found> terms, string prefix)
    {
        var after = SearchKey.After(prefix);
        return terms.Where(term => term.Term.CompareTo(prefix) >= 0 && term.Term.CompareTo(after) < 0);
    }

    private sealed class Found
    {
        public Guid PortfolioId { get; init; }
        public string Term { get; init; } = "";
        public Guid Id { get; init; }
        public bool IsExact { get; init; }
    }
}
