using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Dashboard;

/// <summary>What a creditor's people land on: what waits for them, and how their cases stand.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("dashboard")]
public sealed class DashboardController : Controller
{
    [HttpGet("/dashboard")]
    public async Task<IActionResult> Index(
        [FromServices] DashboardQuery query,
        DashboardFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => View(await query.ReadAsync(viewer, filter, cancellationToken));
}
