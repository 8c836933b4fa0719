using System.Security.Claims;
using CrediCare.Data.Seeding;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Staff must sign in with a second factor. The made-up staff of a development machine are let off unless
/// <c>Demo:RequireSecondFactor</c> says otherwise; outside development nobody is.
/// </summary>
public sealed class SecondFactorRule(IHostEnvironment environment, IOptions<DemoOptions> demo)
{
    public const string Method = "mfa";

    /// <summary>Whether this session is enough for someone on the agency's staff.</summary>
    public bool IsMet(ClaimsPrincipal person) =>
        person.HasClaim(CurrentViewer.MethodClaim, Method) || IsLetOff(person.FindFirstValue(ClaimTypes.Email));

    private bool IsLetOff(string? email) =>
        environment.IsDevelopment() && !demo.Value.RequireSecondFactor && DemoPeople.IsDemoAddress(email);
}
