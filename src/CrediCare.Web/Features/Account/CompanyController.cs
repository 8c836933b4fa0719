using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>Changes which creditor a person works for, without signing out.</summary>
[Help("more-users")]
public sealed class CompanyController(AuditTrail audit) : Controller
{
    [Authorize(Policies.Customer)]
    [HttpGet("/account/company")]
    public IActionResult Company(Viewer viewer) => View(viewer);

    [Authorize(Policies.Customer)]
    [HttpPost("/account/company")]
    public async Task<IActionResult> Choose(Viewer viewer, string? company, string? returnUrl)
    {
        if (viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == company) is not { } chosen)
            return NotFound();
        if (chosen != viewer.Current)
            await audit.RecordAsync(AuditAction.CompanySwitched, nameof(Creditor), chosen.CreditorId, chosen.CreditorId);
        Response.Cookies.Append(
            CurrentViewer.CompanyCookie,
            chosen.CreditorPublicId,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
