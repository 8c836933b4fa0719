using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>Ends a person's own sessions elsewhere.</summary>
[Authorize(Policies.OwnAccount)]
[StepUp]
public sealed class SessionsController(OwnSessions sessions, IStringLocalizer<AccountText> texts) : Controller
{
    [HttpPost("/account/security/sessions/{id}/end")]
    public async Task<IActionResult> End(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await sessions.EndAsync(viewer, id, cancellationToken) ? Ended("SessionEnded") : NotFound();

    [HttpPost("/account/security/sessions/end-others")]
    public async Task<IActionResult> EndOthers(Viewer viewer, CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(viewer, cancellationToken);
        return Ended("OthersEnded");
    }

    private LocalRedirectResult Ended(string notice)
    {
        Done.Say(TempData, new Done(texts[$"{notice}_Title"], texts[$"{notice}_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }
}
