using CrediCare.Data.Access;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Debtors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Debtors;

/// <summary>Every creditor's debtors, for staff.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("customer-overview")]
public sealed class DebtorsController : Controller
{
    [ListLook(nameof(Debtor))]
    [HttpGet("/admin/debtors")]
    public async Task<IActionResult> Index(
        [FromServices] DebtorListQuery query,
        DebtorFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => View("/Features/Debtors/Index.cshtml", await query.ReadAsync(viewer, filter, null, cancellationToken));
}
