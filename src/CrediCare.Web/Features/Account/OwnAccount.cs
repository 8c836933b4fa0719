using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>The account of the person signed in to this request, for the pages where they change it.</summary>
public sealed class OwnAccount(UserManager<PortalUser> users, IHttpContextAccessor http)
{
    public async Task<PortalUser> GetAsync() =>
        http.HttpContext is { } context && await users.GetUserAsync(context.User) is { } user
            ? user
            : throw new InvalidOperationException("The page lets people in who have no account.");
}
