using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// What the pages about users have in common: a form says which company it was opened for, and works for that one, whichever
/// the person has changed to in another tab since.
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

    protected LocalRedirectResult ToList(Viewer viewer, ViewerMembership company, Done done)
    {
        Done.Say(TempData, done);
        return LocalRedirect(company == viewer.Current ? "/users" : $"/users?company={company.CreditorPublicId}");
    }
}
