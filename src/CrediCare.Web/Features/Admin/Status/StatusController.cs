using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Measuring;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Status;

/// <summary>How the portal is doing, for those who run it; and the figures that their tools read.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("where-is-my-case")]
public sealed class StatusController(StatusQuery query) : Controller
{
    /// <summary>Where on the page the watch's findings stand.</summary>
    public const string OddDoings = "/admin/status#watch";

    [HttpGet("/admin/status")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.FindAsync(cancellationToken));

    /// <summary>Of the process that answers, in the text format that Prometheus reads.</summary>
    [HttpGet("/admin/status/metrics")]
    public IActionResult Metrics([FromServices] Measurements measurements) =>
        Content(measurements.ToText(), "text/plain; version=0.0.4; charset=utf-8");
}
