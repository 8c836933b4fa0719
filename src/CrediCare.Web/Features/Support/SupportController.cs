using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Support;

/// <summary>Where people find us.</summary>
[Help("ask-us")]
public sealed class SupportController(SupportContactQuery contact) : Controller
{
    [AllowAnonymous]
    [HttpGet("/support")]
    public IActionResult Index() => View(contact.Now());
}
