using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>What was paid too much on cases, until it has been paid back.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("client-funds")]
public sealed class RefundsController(RefundsQuery query) : Controller
{
    [HttpGet("/admin/refunds")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken) =>
        View(await query.FindAsync(page ?? 1, cancellationToken));
}
