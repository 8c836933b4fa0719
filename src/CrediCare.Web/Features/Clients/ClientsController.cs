using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Clients;

/// <summary>Everyone the viewer works for, in one table; a click changes to one of them.</summary>
[Help("more-users")]
public sealed class ClientsController(ClientsQuery query) : Controller
{
    [Authorize(Policies.Customer)]
    [HttpGet("/clients")]
    public async Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken) =>
        View(await query.ListAsync(viewer, cancellationToken));
}
