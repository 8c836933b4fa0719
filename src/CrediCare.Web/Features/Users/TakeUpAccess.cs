using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// The first page that a person opens for a company takes up the access to it: from now on the company sees that they have
/// come, and by the name of their account.
/// </summary>
public sealed class TakeUpAccess(PortalContext context, CurrentViewer current, AuditTrail audit, TimeProvider clock)
    : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext executing, ActionExecutionDelegate next)
    {
        if (await current.GetAsync() is { Current: { IsTakenUp: false } company } viewer)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var first = await context
                .Memberships.Where(one => one.Id == company.MembershipId && one.TakenUpAtUtc == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenUpAtUtc, now), executing.HttpContext.RequestAborted);
            if (first == 1)
                await audit.RecordAsync(AuditAction.AccessTakenUp, nameof(PortalUser), viewer.UserId, company.CreditorId);
        }

        await next();
    }
}
