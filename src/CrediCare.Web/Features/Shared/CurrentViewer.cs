using System.Security.Claims;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
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

    private Task<Viewer?>? _viewer;

    /// <summary>
    /// Someone on the staff whose session lacks the second factor. Until it is there they are no more than a person
    /// with an account: neither staff nor anyone's customer.
    /// </summary>
    public bool LacksSecondFactor { get; private set; }

    public Task<Viewer?> GetAsync() =>
        http.HttpContext is { User.Identity.IsAuthenticated: true } context
            ? OfAsync(context.User)
            : Task.FromResult<Viewer?>(null);

    /// <summary>The person of a session that is being checked, before the request has taken it as its own.</summary>
    public Task<Viewer?> OfAsync(ClaimsPrincipal person) => _viewer ??= LoadAsync(person);

    private async Task<Viewer?> LoadAsync(ClaimsPrincipal person)
    {
        if (
            http.HttpContext is not { } context
            || !Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || person.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is not { } stamp
        )
            return null;
        var viewer = await query.FindAsync(
            userId,
            stamp,
            context.Request.Cookies[CompanyCookie],
            clock.Today(),
            context.RequestAborted
        );
        LacksSecondFactor = viewer is { IsStaff: true } && !secondFactor.IsMet(person);
        return LacksSecondFactor ? new Viewer(userId, viewer!.FullName, null, [], null) : viewer;
    }
}
