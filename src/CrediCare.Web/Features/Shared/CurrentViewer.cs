using System.Security.Claims;
using CrediCare.Data.Access;
using CrediCare.Web.Features.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// The signed-in person of this request, read from the database once: a right that was taken away a second ago is
/// gone now. Null when nobody is signed in, or the account or the session has ended.
/// </summary>
public sealed class CurrentViewer(
    IHttpContextAccessor http,
    ViewerQuery query,
    SecondFactorRule secondFactor,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
)
{
    /// <summary>Which creditor the person works for now, as its public id; only a membership makes it count.</summary>
    public const string CompanyCookie = "credicare-company";

    /// <summary>Claim: how the person signed in; "mfa" with a second factor.</summary>
    public const string MethodClaim = "amr";

    /// <summary>Claim: the key of the session.</summary>
    public const string SessionClaim = "sid";

    private Task<Viewer?>? _viewer;

    /// <summary>The session of this request; null until it has been found open.</summary>
    public ViewerSession? Session { get; private set; }

    /// <summary>
    /// Someone on the staff, or at a creditor that asks for it, whose session lacks the second factor. Until it is there
    /// they are no more than a person with an account: neither staff nor anyone's customer.
    /// </summary>
    public bool LacksSecondFactor { get; private set; }

    /// <summary>The person, where they have been read already: every page that is not open to all has done so.</summary>
    public Viewer? Known => _viewer is { IsCompletedSuccessfully: true } ? _viewer.Result : null;

    public Task<Viewer?> GetAsync() =>
        http.HttpContext is { User.Identity.IsAuthenticated: true } context
            ? OfAsync(context.User)
            : Task.FromResult<Viewer?>(null);

    /// <summary>The person of a session that is being checked, before the request has taken it as its own.</summary>
    public Task<Viewer?> OfAsync(ClaimsPrincipal person) => _viewer ??= LoadAsync(person);

    /// <summary>The program of a call, found by its key; a person's session has no part in it.</summary>
    public void Use(Viewer viewer) => _viewer = Task.FromResult<Viewer?>(viewer);

    private async Task<Viewer?> LoadAsync(ClaimsPrincipal person)
    {
        if (
            http.HttpContext is not { } context
            || TicketOf(person) is not { } ticket
            || await query.FindAsync(
                ticket,
                context.Request.Cookies[CompanyCookie],
                clock.GetUtcNow().UtcDateTime,
                context.RequestAborted
            )
                is not var (viewer, session)
        )
            return null;
        Session = session;
        LacksSecondFactor = !secondFactor.IsMet(viewer, person);
        return LacksSecondFactor ? new Viewer(viewer.UserId, viewer.FullName, null, [], null) : viewer;
    }

    private SessionTicket? TicketOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
        && Guid.TryParse(person.FindFirstValue(SessionClaim), out var sessionId)
        && person.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp
            ? new SessionTicket(userId, sessionId, stamp)
            : null;
}
