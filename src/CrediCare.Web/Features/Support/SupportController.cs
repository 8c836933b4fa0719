using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Support;

/// <summary>Where people find us.</summary>
[Help("ask-us")]
public sealed class SupportController(IOptions<SupportOptions> support, TimeProvider clock) : Controller
{
    [AllowAnonymous]
    [HttpGet("/support")]
    public IActionResult Index() => View(SupportContact.At(support.Value, clock.GetUtcNow().UtcDateTime));
}
