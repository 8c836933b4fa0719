using System.Security.Claims;
using CrediCare.Data.Access;
using CrediCare.Data.Seeding;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Staff must sign in with a second factor, and so must whoever works for a creditor whose administrator says so. The
/// made-up staff of a development machine are let off unless <c>Demo:RequireSecondFactor</c> says otherwise; outside
/// development nobody is.
/// </summary>
public sealed class SecondFactorRule(IHostEnvironment environment, IOptions<DemoOptions> demo)
{
    public const string Method = "mfa";

    /// <summary>Whether this session is enough for all that the person may do.</summary>
    public bool IsMet(Viewer viewer, ClaimsPrincipal person) =>
        IsShown(person) || !IsAskedOf(viewer) || viewer.IsStaff && IsLetOff(person.FindFirstValue(ClaimTypes.Email));

    /// <summary>Whether the session was opened, or has been renewed, with a second factor.</summary>
    public static bool IsShown(ClaimsPrincipal person) => person.HasClaim(CurrentViewer.MethodClaim, Method);

    /// <summary>Whether this person must have one; one creditor that asks for it is enough.</summary>
    public static bool IsAskedOf(Viewer viewer) => viewer.IsStaff || viewer.Memberships.Any(one => one.RequiresSecondFactor);

    private bool IsLetOff(string? email) =>
        environment.IsDevelopment() && !demo.Value.RequireSecondFactor && DemoPeople.IsDemoAddress(email);
}
