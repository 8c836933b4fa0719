using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// A session counts as long as it is open and its owner's security stamp is the one it was made under. The check is the
/// same query that finds what the person may see, so a page pays for it once; files that are nobody's do not pay at all.
/// </summary>
public sealed class SessionEvents(CurrentViewer viewer, OwnSessions sessions, KeptForms forms) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() is null)
            return;
        if (await viewer.OfAsync(context.Principal!) is not null)
        {
            await sessions.SeenAsync(viewer.Session!, context.HttpContext.RequestAborted);
            return;
        }

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
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // The host of a request is whatever its sender wrote; the way to the sign-in page never repeats it.
            context.Response.Redirect(
                Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var there) ? there.PathAndQuery : AccountPaths.SignIn
            );
            return;
        }

        var kept = await forms.KeepAsync(context.HttpContext, context.HttpContext.RequestAborted);
        var back = kept is null ? PageBefore(request) : $"{AccountPaths.KeptForm}/{kept}";
        context.Response.Redirect(
            $"{request.PathBase}{AccountPaths.SignIn}{QueryString.Create(context.Options.ReturnUrlParameter, back)}"
        );
    }

    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/";

    /// <summary>Staff who lack the second factor are led to it; everyone else is told that the page is not for them.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (viewer.LacksSecondFactor)
            context.Response.Redirect(AccountPaths.SecondFactor);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
