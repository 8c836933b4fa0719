using CrediCare.Data.Access;
using CrediCare.Web.Features.Dashboard;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Dashboard;

/// <summary>How the cases of every creditor stand, and how the work on them goes.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("dashboard")]
public sealed class DashboardController : Controller
{
    [HttpGet("/admin/dashboard")]
    public async Task<IActionResult> Index(
        [FromServices] DashboardQuery query,
        DashboardFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => View("/Features/Dashboard/Index.cshtml", await query.ReadAsync(viewer, filter, cancellationToken));
}
