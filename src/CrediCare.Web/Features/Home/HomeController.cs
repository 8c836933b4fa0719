using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Home;

/// <summary>The pages that belong to nobody in particular.</summary>
public sealed class HomeController : Controller
{
    /// <summary>The front page; for staff the desk, for others who are signed in the dashboard, and before there are any, how to begin.</summary>
    [AllowAnonymous]
    [HttpGet("/")]
    public async Task<IActionResult> Index(
        [FromServices] CurrentViewer current,
        [FromServices] FirstStepsQuery steps,
        CancellationToken cancellationToken
    )
    {
        if (User.Identity?.IsAuthenticated != true)
            return View();
        var viewer = await current.GetAsync();
        if (viewer is { IsStaff: true })
            return LocalRedirect(MainMenu.Desk);
        return viewer is not null && await steps.OfAsync(viewer, cancellationToken) is { } first
            ? View("Start", first)
            : LocalRedirect(MainMenu.Dashboard);
    }

    [AllowAnonymous]
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    [AllowAnonymous]
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    /// <summary>The whole menu as a page: what a phone shows behind the menu sign.</summary>
    [Authorize(Policy = Policies.SignedIn)]
    [Help("ask-us")]
    [HttpGet("/menu")]
    public async Task<IActionResult> Menu([FromServices] IPageFrameSource frames, CancellationToken cancellationToken) =>
        View(await frames.GetAsync(cancellationToken));
}
