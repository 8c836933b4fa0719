using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// What the pages about a company and its users have in common: a form says which company it was opened for, and works for
/// that one, whichever the person has changed to in another tab since.
/// </summary>
public abstract class CompanyFormController : Controller
{
    protected async Task<IActionResult> OnCompanyAsync(
        Viewer viewer,
        string? company,
        Func<ViewerMembership, Task<IActionResult>> work
    ) =>
        viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == company) switch
        {
            null => NotFound(),
            { Role: MembershipRole.Administrator } administered => await work(administered),
            _ => Forbid(),
        };

    /// <summary>To a page of the company's, which need not be the one worked for now.</summary>
    protected LocalRedirectResult To(string path, Viewer viewer, ViewerMembership company, Done done)
    {
        Done.Say(TempData, done);
        return LocalRedirect(company == viewer.Current ? path : $"{path}?company={company.CreditorPublicId}");
    }
}
