using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Week.Privacy;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>
/// What the retention rules would remove today, and whether they may. Nothing goes by a rule before an administrator has seen here
/// how much that is.
/// </summary>
[Help("privacy")]
[Authorize(Policy = Policies.AgencyAdministrator)]
public sealed class PrivacyController(ApproveRetention approving, IStringLocalizer<PrivacyText> texts) : Controller
{
    private const string List = "/admin/privacy";

    [HttpGet(List)]
    public async Task<IActionResult> Index(
        [FromServices] RetentionForecasts forecasts,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken
    ) => View(await forecasts.AllAsync(clock.Today(), cancellationToken));

    [StepUp]
    [HttpPost($"{List}/approve")]
    public async Task<IActionResult> Approve(RetentionForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var isDone = await approving.ApproveAsync(viewer, form.Rule!.Value, form.Seen!.Value, cancellationToken);
        Done.Say(TempData, new Done(texts[isDone ? "Approved_Title" : "Changed_Title"]));
        return LocalRedirect(List);
    }

    [StepUp]
    [HttpPost($"{List}/stop")]
    public async Task<IActionResult> Stop(RetentionForm form, CancellationToken cancellationToken)
    {
        if (form.Rule is not { } rule)
            return BadRequest();
        await approving.StopAsync(rule, cancellationToken);
        Done.Say(TempData, new Done(texts["Stopped_Title"]));
        return LocalRedirect(List);
    }
}

/// <summary>Which rule is meant, by the row that was shown, and how many it would have removed.</summary>
public sealed class RetentionForm
{
    [System.ComponentModel.DataAnnotations.Required]
    public Guid? Rule { get; set; }

    [System.ComponentModel.DataAnnotations.Required]
    public int? Seen { get; set; }
}
