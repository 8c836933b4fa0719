using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Debtors;

/// <summary>Those who owe the creditor, and one of them. Staff see the same page of one.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("customer-overview")]
public sealed class DebtorsController : Controller
{
    [HttpGet("/debtors")]
    public async Task<IActionResult> Index(
        [FromServices] DebtorListQuery query,
        DebtorFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => viewer.IsStaff ? LocalRedirect("/admin/debtors") : View(await query.ReadAsync(viewer, filter, null, cancellationToken));

    /// <summary>All that the list finds, as a file; staff's too.</summary>
    [HttpGet("/debtors/export")]
    public async Task<IActionResult> Export(
        [FromServices] DebtorListQuery query,
        [FromServices] DebtorRows rows,
        [FromServices] DebtorFile file,
        [FromServices] ListDownload download,
        DebtorFilter filter,
        string? format,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var (debtors, cases, scope) = await query.FoundAsync(viewer, filter, cancellationToken);
        return await download.SendAsync(
            this,
            nameof(Debtor),
            file.Of(scope),
            format,
            await debtors
                .GroupBy(one => one.CreditorId)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            rows.AllAsync(debtors, cases, cancellationToken),
            cancellationToken
        );
    }

    [HttpPost("/debtors/filters")]
    [ListLook(nameof(Debtor))]
    public Task<IActionResult> SaveFilter(
        [FromServices] DebtorListQuery query,
        [FromServices] SavedFilterDesk desk,
        DebtorFilter filter,
        SavedFilterForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        desk.SaveAsync(
            this,
            ListKind.Debtors,
            filter.Address,
            form,
            viewer,
            async () => View("Index", await query.ReadAsync(viewer, filter, form, cancellationToken)),
            cancellationToken
        );

    [HttpPost("/debtors/filters/{id}/forget")]
    public Task<IActionResult> ForgetFilter(
        [FromServices] SavedFilterDesk desk,
        string id,
        DebtorFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => desk.ForgetAsync(this, ListKind.Debtors, id, filter.Address, viewer, cancellationToken);

    [HttpGet("/debtors/{id}")]
    public async Task<IActionResult> Details(
        [FromServices] DebtorQuery query,
        string id,
        DebtorPage part,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => await query.FindAsync(id, part, viewer, cancellationToken) is { } model ? View(model) : NotFound();
}
