using System.Globalization;
using System.Security.Claims;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>Opens and ends a person's session, and remembers who has passed the first of two steps.</summary>
public sealed class Sessions(
    SignInManager<PortalUser> signIn,
    UserManager<PortalUser> users,
    KnownDevice device,
    AuditTrail audit,
    TimeProvider clock
)
{
    private const string RememberKey = "remember";

    private HttpContext Http => signIn.Context;

    /// <summary>After the password, where a second factor is asked for: who it was, for ten minutes.</summary>
    public Task AwaitSecondStepAsync(PortalUser user, bool remember)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(users.Options.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""));
        var properties = new AuthenticationProperties();
        properties.Items[RememberKey] = remember.ToString(CultureInfo.InvariantCulture);
        return Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Who is between the two steps, or null.</summary>
    public async Task<(PortalUser User, bool Remember)?> InSecondStepAsync()
    {
        var ticket = await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (
            ticket is not { Succeeded: true, Principal: { } person }
            || await users.FindByIdAsync(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") is not { } user
            || person.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) != user.SecurityStamp
        )
            return null;
        return (user, ticket.Properties.Items[RememberKey] == bool.TrueString);
    }

    /// <summary>Signs the person in on this browser, from now on one of their known ones.</summary>
    public async Task OpenAsync(PortalUser user, bool remember, bool withSecondFactor)
    {
        user.LastSignInAtUtc = clock.GetUtcNow().UtcDateTime;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        audit.Add(
            AuditAction.SignedIn,
            nameof(PortalUser),
            user.Id,
            null,
            withSecondFactor ? SecondFactorRule.Method : null,
            user
        );
        await users.UpdateAsync(user);
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(user, remember, MethodOf(withSecondFactor));
        device.Remember(user);
        if (user.Language is { } language)
            ReaderCookies.SetLanguage(Http.Response, language);
    }

    /// <summary>A change of the account has ended every session; this one goes on under the new stamp.</summary>
    public async Task RenewAsync(PortalUser user, bool? withSecondFactor = null)
    {
        var ticket = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var had = Http.User.HasClaim(CurrentViewer.MethodClaim, SecondFactorRule.Method);
        await signIn.SignInWithClaimsAsync(user, ticket.Properties?.IsPersistent == true, MethodOf(withSecondFactor ?? had));
    }

    public Task EndAsync() => signIn.SignOutAsync();

    private static IEnumerable<Claim> MethodOf(bool withSecondFactor) =>
        withSecondFactor ? [new Claim(CurrentViewer.MethodClaim, SecondFactorRule.Method)] : [];
}
