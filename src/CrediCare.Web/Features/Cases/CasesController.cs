using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Cases;

/// <summary>The creditor's cases, and one case. Staff see the same case page.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("case-status")]
public sealed class CasesController : Controller
{
    [HttpGet("/cases")]
    public async Task<IActionResult> Index(
        [FromServices] CaseListQuery query,
        CaseFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => viewer.IsStaff ? LocalRedirect("/admin/cases") : View(await query.ReadAsync(viewer, filter, null, cancellationToken));

    /// <summary>All that the list finds, as a file; staff's too.</summary>
    [HttpGet("/cases/export")]
    public async Task<IActionResult> Export(
        [FromServices] CaseListQuery query,
        [FromServices] CaseRows rows,
        [FromServices] CaseFile file,
        [FromServices] ListDownload download,
        CaseFilter filter,
        string? format,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var (cases, scope) = await query.FoundAsync(viewer, filter, cancellationToken);
        return await download.SendAsync(
            this,
            nameof(Case),
            file.Of(scope),
            format,
            await download.CountAsync(cases, cancellationToken),
            rows.AllAsync(cases, filter.ChosenSort == CaseSort.Oldest, cancellationToken),
            cancellationToken
        );
    }

    [HttpPost("/cases/filters")]
    [ListLook(nameof(Case))]
    public Task<IActionResult> SaveFilter(
        [FromServices] CaseListQuery query,
        [FromServices] SavedFilterDesk desk,
        CaseFilter filter,
        SavedFilterForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        desk.SaveAsync(
            this,
            ListKind.Cases,
            filter.Address,
            form,
            viewer,
            async () => View("Index", await query.ReadAsync(viewer, filter, form, cancellationToken)),
            cancellationToken
        );

    [HttpPost("/cases/filters/{id}/forget")]
    public Task<IActionResult> ForgetFilter(
        [FromServices] SavedFilterDesk desk,
        string id,
        CaseFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => desk.ForgetAsync(this, ListKind.Cases, id, filter.Address, viewer, cancellationToken);

    [HttpGet("/cases/{caseNumber}")]
    public async Task<IActionResult> Details(
        [FromServices] CaseDetailsQuery query,
        string caseNumber,
        CaseLogFilter part,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return NotFound();
        if (number.Value != caseNumber)
            return LocalRedirect($"/cases/{number.Value}{Request.QueryString}");
        return await query.FindAsync(number, part, viewer, cancellationToken) is { } model ? View(model) : NotFound();
    }
}
