using CrediCare.Data.Identity;
using CrediCare.Domain;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Checks an address and a password. Whoever does not get in learns nothing about why: an unknown address, an account
/// without a password and a wrong password cost the same, are counted the same and are answered the same.
/// </summary>
public sealed class PasswordSignIn(UserManager<PortalUser> users, Guesses guesses, IPasswordHasher<PortalUser> hasher)
{
    private static readonly PortalUser Nobody = new();
    private static string? _nobodysHash;

    private string NobodysHash => _nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password");

    /// <returns>The person whose address and password they are.</returns>
    public async Task<Outcome<PortalUser, GuessRefusal>> CheckAsync(
        string email,
        string password,
        CancellationToken cancellationToken
    )
    {
        var user = await users.FindByEmailAsync(email);
        var outcome = await guesses.TryAsync(email, user, () => IsRightAsync(user, password), cancellationToken);
        return outcome.Refusal is { } refusal ? refusal : user!;
    }

    /// <summary>Whether it is this person's password, for someone who is signed in already.</summary>
    public Task<Outcome<GuessRefusal>> ConfirmAsync(PortalUser user, string password, CancellationToken cancellationToken) =>
        guesses.TryAsync(user.Email!, user, () => IsRightAsync(user, password), cancellationToken);

    private async Task<bool> IsRightAsync(PortalUser? user, string password)
    {
        if (user?.PasswordHash is not null)
            return await users.CheckPasswordAsync(user, password);
        hasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return false;
    }
}
