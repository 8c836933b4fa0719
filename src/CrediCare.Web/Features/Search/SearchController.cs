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
public sealed class SearchController(PortalContext context, CaseRows rows, RegistrationByNumber registrations) : Controller
{
    /// <summary>
    /// A number that only one case has, or only one registration that is not a case yet, leads straight to it; anything
    /// else gives a list.
    /// </summary>
    [ListLook(nameof(Case))]
    [HttpGet("/search")]
    public async Task<IActionResult> Index(SearchForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (TypedSearch.Parse(form.Typed) is not { } text)
            return View(SearchModel.Nothing(form));
        if (await ExactAsync(text, viewer, cancellationToken) is { } caseNumber)
            return LocalRedirect($"/cases/{caseNumber}");
        if (await registrations.FindAsync(viewer, form.Typed, cancellationToken) is { } registration)
            return LocalRedirect($"/registrations/{registration}");

        var found = context.IdsOfCasesMatching(viewer, text);
        var total = await found.CountAsync(cancellationToken);
        var ids = await found
            .OrderByDescending(id => id)
            .Skip((form.ChosenPage - 1) * CaseRows.PerPage)
            .Take(CaseRows.PerPage)
            .ToListAsync(cancellationToken);
        var lines = await rows.PageAsync(
            context.Cases.VisibleTo(viewer).Where(one => ids.Contains(one.Id)),
            CaseSort.Newest,
            1,
            cancellationToken
        );
        var table = new CaseTable(lines, ShowsCreditor: viewer.IsStaff || viewer.Memberships.Count > 1, ShowsPortfolio: true);
        return View(new SearchModel(form, total, table));
    }

    private async Task<string?> ExactAsync(TypedSearch text, Viewer viewer, CancellationToken cancellationToken)
    {
        if (text.Whole is not { } number)
            return null;
        var numbers = await context
            .Cases.WithNumber(context, viewer, number)
            .Select(one => one.CaseNumber)
            .OrderBy(found => found)
            .Take(2)
            .ToListAsync(cancellationToken);
        return numbers is [var only] ? only : null;
    }
}
