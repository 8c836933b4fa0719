using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// Someone who is signed in and belongs to no company any more has nothing here that they may open. They are signed out and
/// told so on the sign-in page, instead of being shut out of one page after another.
/// </summary>
public sealed class LandingWithoutAccess(NoAccessNotice notice) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        var current = context.RequestServices.GetRequiredService<CurrentViewer>();
        if (
            !authorizeResult.Forbidden
            || await current.GetAsync() is not { IsStaff: false, Memberships.Count: 0 }
            || current.LacksSecondFactor
        )
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        await context.RequestServices.GetRequiredService<Sessions>().EndAsync();
        notice.LeaveNone(context);
        context.Response.Redirect($"{context.Request.PathBase}{AccountPaths.SignIn}");
    }
}
