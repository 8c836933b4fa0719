using System.Security.Claims;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Preferences;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>Keeps the language with the account, so that mail and the next browser speak it too.</summary>
public sealed class LanguageKeeper(UserManager<PortalUser> users, Sessions sessions) : ILanguageKeeper
{
    public async Task KeepAsync(ClaimsPrincipal person, string language, CancellationToken cancellationToken)
    {
        if (
            person.Identity?.IsAuthenticated != true
            || await users.GetUserAsync(person) is not { } user
            || user.Language == language
        )
            return;
        user.Language = language;
        if ((await users.UpdateAsync(user)).Succeeded)
            await sessions.RenewAsync(user);
    }
}
