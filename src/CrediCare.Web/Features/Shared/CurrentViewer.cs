using System.Security.Claims;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// The signed-in person of this request, read from the database once: a right that was taken away a second ago is
/// gone now. Null when nobody is signed in, or the account or the session has ended.
/// </summary>
public sealed class CurrentViewer(IHttpContextAccessor http, ViewerQuery query, TimeProvider clock)
{
    /// <summary>Which creditor the person works for now, as its public id; only a membership makes it count.</summary>
    public const string CompanyCookie = "credicare-company";

    /// <summary>Claim: how the person signed in; "mfa" with a second factor.</summary>
    public const string MethodClaim = "amr";

    private Task<Viewer?>? _viewer;

    public Task<Viewer?> GetAsync() => _viewer ??= LoadAsync();

    private async Task<Viewer?> LoadAsync()
    {
        if (http.HttpContext is not { User.Identity.IsAuthenticated: true } context
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return null;
        return await query.FindAsync(userId, context.Request.Cookies[CompanyCookie], clock.Today(), context.RequestAborted);
    }
}
