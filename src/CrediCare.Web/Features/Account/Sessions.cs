using System.Globalization;
using System.Security.Claims;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>Opens and ends the session of this browser, and remembers who has passed the first of two steps.</summary>
public sealed class Sessions(
    SignInManager<PortalUser> signIn,
    PortalContext context,
    CurrentViewer current,
    KnownDevice device,
    NewDeviceMail newDevice,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    private const string RememberKey = "remember";

    private HttpContext Http => signIn.Context;

    private string StampClaim => signIn.Options.ClaimsIdentity.SecurityStampClaimType;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>After the password, where a second factor is asked for: who it was, for ten minutes.</summary>
    public Task AwaitSecondStepAsync(PortalUser user, bool remember)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(StampClaim, user.SecurityStamp ?? ""));
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
            || await signIn.UserManager.FindByIdAsync(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") is not { } user
            || person.FindFirstValue(StampClaim) != user.SecurityStamp
        )
            return null;
        return (user, ticket.Properties.Items[RememberKey] == bool.TrueString);
    }

    /// <summary>Signs the person in on this browser, from now on one of their known ones. A session it had is over.</summary>
    public async Task OpenAsync(PortalUser user, bool remember, bool withSecondFactor)
    {
        var session = SignInSession.Start(user.Id, DeviceName.Of(Http.Request.Headers.UserAgent), remember, Now);
        context.Add(session);
        newDevice.Queue(user, session);
        audit.Add(
            AuditAction.SignedIn,
            nameof(PortalUser),
            user.Id,
            null,
            withSecondFactor ? SecondFactorRule.Method : null,
            user
        );
        await AddEndOfCurrentAsync();
        await SaveAsync(user.Id, Http.RequestAborted);
        outbox.Wake();

        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(user, remember, Claims(session.Id, withSecondFactor));
        device.Remember(user);
        if (user.Language is { } language)
            ReaderCookies.SetLanguage(Http.Response, language);
    }

    /// <summary>A change of the account has ended every other session; this one goes on under the new stamp.</summary>
    public async Task RenewAsync(PortalUser user, bool? withSecondFactor = null)
    {
        if (current.Session is not { } session)
            return;
        var ticket = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var had = Http.User.HasClaim(CurrentViewer.MethodClaim, SecondFactorRule.Method);
        await signIn.SignInWithClaimsAsync(
            user,
            ticket.Properties?.IsPersistent == true,
            Claims(session.Id, withSecondFactor ?? had)
        );
    }

    /// <summary>The person signs out, also when they hang up meanwhile. A copy of the cookie opens nothing from now on.</summary>
    public async Task EndAsync()
    {
        if (await AddEndOfCurrentAsync())
        {
            audit.Add(AuditAction.SignedOut, nameof(PortalUser), null, null);
            await context.SaveChangesAsync(CancellationToken.None);
        }

        await signIn.SignOutAsync();
    }

    private async Task<bool> AddEndOfCurrentAsync()
    {
        if (
            current.Session is not { } here
            || await context.SignInSessions.FindAsync([here.Id], CancellationToken.None) is not { } session
        )
            return false;
        session.End(SessionEnd.SignedOut, Now);
        return true;
    }

    private async Task SaveAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        // Past the tracker: a button that was pressed twice is no conflict between two writers of one account.
        await context
            .Users.Where(one => one.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSignInAtUtc, Now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<Claim> Claims(Guid sessionId, bool withSecondFactor)
    {
        yield return new Claim(CurrentViewer.SessionClaim, sessionId.ToString());
        if (withSecondFactor)
            yield return new Claim(CurrentViewer.MethodClaim, SecondFactorRule.Method);
    }
}
