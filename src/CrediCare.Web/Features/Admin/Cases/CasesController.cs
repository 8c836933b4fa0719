using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases;

/// <summary>Every creditor's cases, for staff.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("case-status")]
public sealed class CasesController : Controller
{
    [ListLook(nameof(Case))]
    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Index(
        [FromServices] CaseListQuery query,
        CaseFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => View("/Features/Cases/Index.cshtml", await query.ReadAsync(viewer, filter, null, cancellationToken));
}
