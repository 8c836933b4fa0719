using CrediCare.Data.Access;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Cases;

/// <summary>The creditor's cases, and one case. Staff see the same case page.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("case-status")]
public sealed class CasesController : Controller
{
    [HttpGet("/cases")]
    public async Task<IActionResult> Index(
        [FromServices] CaseListQuery query,
        CaseFilter filter,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => viewer.IsStaff ? LocalRedirect("/admin/cases") : View(await query.OfCompanyAsync(viewer, filter, cancellationToken));

    [HttpGet("/cases/{caseNumber}")]
    public async Task<IActionResult> Details(
        [FromServices] CaseDetailsQuery query,
        string caseNumber,
        CaseLogFilter part,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return NotFound();
        if (number.Value != caseNumber)
            return LocalRedirect($"/cases/{number.Value}{Request.QueryString}");
        return await query.FindAsync(number, part, viewer, cancellationToken) is { } model ? View(model) : NotFound();
    }
}
