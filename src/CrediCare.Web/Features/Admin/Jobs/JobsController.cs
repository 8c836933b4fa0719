using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Jobs;

/// <summary>Timed work: when it runs next, how it went, and the button that does not wait for the night.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("where-is-my-case")]
public sealed class JobsController(JobsQuery query, PortalFormat format, IStringLocalizer<JobsText> words) : Controller
{
    [HttpGet("/admin/jobs")]
    public async Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken, int page = 1) =>
        View(await query.FindAsync(viewer, page, cancellationToken));

    [HttpGet("/admin/jobs/{id}")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken, int page = 1) =>
        await query.PageAsync(id, page, cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>For the script that keeps the bar moving; the page does without.</summary>
    [HttpGet("/admin/jobs/{id}/progress")]
    public async Task<IActionResult> Progress(string id, CancellationToken cancellationToken) =>
        await query.RunAsync(id, cancellationToken) is { } run
            ? PartialView(run.Job == NightlyImport.Name ? "_Progress" : "_DayProgress", run)
            : NotFound();

    [Authorize(Policy = Policies.AgencyAdministrator)]
    [HttpPost("/admin/jobs/import")]
    public async Task<IActionResult> Import(Viewer viewer, [FromServices] StartImport import, CancellationToken cancellationToken)
    {
        var start = await import.StartAsync(viewer, cancellationToken);
        Done.Say(
            TempData,
            start.Started is not null
                ? new Done(words["Started_Title"], words["Started_Text"])
                : AlreadyRunning(start.AlreadyRunning)
        );
        return Redirect("/admin/jobs");
    }

    private Done AlreadyRunning(JobRun? run) =>
        new(words["Already_Title"], run is null ? null : words["Already_Text", format.ShortMoment(run.StartedAtUtc)].Value);
}
