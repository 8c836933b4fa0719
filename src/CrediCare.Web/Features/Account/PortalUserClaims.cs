using System.Security.Claims;
using CrediCare.Data.Identity;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>What a session says about its owner: who, the security stamp it was made under, and the language they chose.</summary>
public sealed class PortalUserClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.Language is { } language)
            identity.AddClaim(new Claim(LocalisationByReader.Claim, language));
        return identity;
    }
}
