using CrediCare.Data;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Checks an address and a password. Whoever does not get in learns nothing about why: an unknown address, an account
/// without a password, a wrong password and a locked account cost the same and are answered the same.
/// </summary>
public sealed class PasswordSignIn(
    UserManager<PortalUser> users,
    PortalContext context,
    IPasswordHasher<PortalUser> hasher,
    KnownDevice device,
    TimeProvider clock
)
{
    public const int AttemptsBeforeLock = 10;

    private static readonly PortalUser Nobody = new();
    private static string? _nobodysHash;

    public static TimeSpan LockLasts { get; } = TimeSpan.FromMinutes(15);

    /// <returns>The person, or null.</returns>
    public async Task<PortalUser?> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return null;
        }

        var right = await users.CheckPasswordAsync(user, password);
        if (!right)
            await CountFailureAsync(user, cancellationToken);
        return right && !IsLocked(user) ? user : null;
    }

    /// <summary>Also for a wrong code in the second step.</summary>
    public async Task CountFailureAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var row = context.Users.Where(one => one.Id == user.Id);
        await row.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount + 1),
            cancellationToken
        );
        DateTimeOffset? until = clock.GetUtcNow().Add(LockLasts);
        await row.Where(one => one.AccessFailedCount >= AttemptsBeforeLock)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockoutEnd, until),
                cancellationToken
            );
    }

    /// <summary>Too many wrong guesses have locked the account, for every browser but those it has been used on.</summary>
    public bool IsLocked(PortalUser user) => user.LockoutEnd > clock.GetUtcNow() && !device.Knows(user);

    private string NobodysHash => _nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password");
}
