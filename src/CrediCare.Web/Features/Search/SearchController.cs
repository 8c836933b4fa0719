using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Search;

/// <summary>The box at the top of every page.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("invoice-and-case-status")]
public sealed class SearchController(PortalContext context, CaseRows rows, SearchHits hits, ExactPlace exact) : Controller
{
    /// <summary>
    /// What means one thing alone leads straight to it; anything else gives a list of debtors, registrations that are no case
    /// yet, and cases.
    /// </summary>
    [ListLook(nameof(Case))]
    [HttpGet("/search")]
    public async Task<IActionResult> Index(SearchForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (TypedSearch.Parse(form.Typed) is not { } text)
            return View(SearchModel.Nothing(form));
        if (await exact.FindAsync(viewer, form.Typed, text, cancellationToken) is { } place)
            return LocalRedirect(place);

        var (ids, total, shown) = await CasesAsync(viewer, text, form, cancellationToken);
        var lines =
            ids.Count == 0
                ? []
                : await rows.PageAsync(
                    context.Cases.VisibleTo(viewer).Where(one => ids.Contains(one.Id)),
                    CaseSort.Newest,
                    1,
                    cancellationToken
                );
        var severalCompanies = viewer.IsStaff || viewer.Memberships.Count > 1;
        var model = new SearchModel(form, total, new CaseTable(lines, severalCompanies, ShowsPortfolio: true)) { Page = shown };
        if (shown > 1)
            return View(model);
        var (registrations, registrationTotal) = await hits.RegistrationsAsync(text, viewer, cancellationToken);
        return View(
            model with
            {
                Debtors = await hits.DebtorsAsync(ids, text, viewer, cancellationToken),
                Registrations = registrations,
                RegistrationTotal = registrationTotal,
            }
        );
    }

    /// <summary>Counted apart only where the first page is full: otherwise it is all there is.</summary>
    private async Task<(List<Guid> Ids, int Total, int Page)> CasesAsync(
        Viewer viewer,
        TypedSearch text,
        SearchForm form,
        CancellationToken cancellationToken
    )
    {
        var found = context.IdsOfCasesMatching(viewer, text);
        Task<List<Guid>> PageAsync(int page) =>
            found
                .OrderByDescending(id => id)
                .Skip((page - 1) * CaseRows.PerPage)
                .Take(CaseRows.PerPage)
                .ToListAsync(cancellationToken);

        var first = form.ChosenPage > 1 ? null : await PageAsync(1);
        if (first?.Count < CaseRows.PerPage)
            return (first, first.Count, 1);
        var total = await found.CountAsync(cancellationToken);
        var shown = Math.Min(form.ChosenPage, Math.Max(1, SearchModel.PagesOf(total)));
        return (first ?? await PageAsync(shown), total, shown);
    }

    /// <summary>What is shown under the box while one types.</summary>
    [ListLook(nameof(Case))]
    [HttpGet("/search/suggestions")]
    public async Task<IActionResult> Suggestions(SearchForm form, Viewer viewer, CancellationToken cancellationToken) =>
        PartialView("_Suggestions", await hits.SuggestAsync(form.Typed, viewer, cancellationToken));
}
