using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the pages where caseworkers do something to a case have in common, see <see cref="CaseActController"/>.</summary>
[Authorize(Policy = Policies.Caseworker)]
public abstract class StaffActController(StaffActParts parts) : CaseActController(parts.Pages, parts.Doing, parts.Refusals)
{
    protected new IStringLocalizer<ActsText> Texts => parts.Texts;

    protected StaffActParts Parts => parts;

    protected override bool May(Viewer viewer, Creditor creditor) => viewer.IsStaff;
}
