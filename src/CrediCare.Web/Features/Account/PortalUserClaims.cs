using System.Security.Claims;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>What a session says about its owner: who, the security stamp it was made under, and the language they chose.</summary>
public sealed class PortalUserClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    /// <summary>Claim: the language its owner chose, "nb" or "en"; it goes before the browser's.</summary>
    public const string LanguageClaim = "lang";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.Language is { } language)
            identity.AddClaim(new Claim(LanguageClaim, language));
        return identity;
    }
}
