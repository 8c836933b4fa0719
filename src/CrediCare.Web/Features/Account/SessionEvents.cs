using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Users;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// A session counts as long as it is open and its owner's security stamp is the one it was made under. The check is the
/// same query that finds what the person may see, so a page pays for it once; files that are nobody's do not pay at all.
/// </summary>
public sealed class SessionEvents(CurrentViewer viewer, OwnSessions sessions, KeptForms forms, NoAccessNotice notice)
    : CookieAuthenticationEvents
{
    private bool _accessWasTaken;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() is null)
            return;
        if (await viewer.OfAsync(context.Principal!) is not null)
        {
            await sessions.SeenAsync(viewer.Session!, context.HttpContext.RequestAborted);
            return;
        }

        _accessWasTaken =
            await sessions.EndOfAsync(context.Principal!, context.HttpContext.RequestAborted) == SessionEnd.AccessTakenAway;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task SigningIn(CookieSigningInContext context)
    {
        if (context.Properties.IsPersistent)
            context.Properties.ExpiresUtc = context.Properties.IssuedUtc + SignInSession.RememberedLife;
        return Task.CompletedTask;
    }

    /// <summary>A form that was posted is kept before its owner is asked to sign in.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        RefusedAccess.Note(context.HttpContext);
        // Not said before: only now is it known in which language.
        if (_accessWasTaken)
            notice.LeaveTakenAway(context.HttpContext);
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // The host of a request is whatever its sender wrote; the way to the sign-in page never repeats it.
            context.Response.Redirect(
                Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var there) ? there.PathAndQuery : AccountPaths.SignIn
            );
            return;
        }

        var back = await forms.WayBackAsync(context.HttpContext, context.HttpContext.RequestAborted);
        context.Response.Redirect(
            $"{request.PathBase}{AccountPaths.SignIn}{QueryString.Create(context.Options.ReturnUrlParameter, back)}"
        );
    }

    /// <summary>Whoever lacks the second factor that is asked of them is led to it; everyone else is told that the page is not for them.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        RefusedAccess.Note(context.HttpContext);
        if (viewer.LacksSecondFactor)
            context.Response.Redirect(AccountPaths.SecondFactor);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
