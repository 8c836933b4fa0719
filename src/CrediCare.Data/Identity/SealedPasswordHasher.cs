using CrediCare.Data.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Data.Identity;

/// <summary>
/// Hashes passwords as Identity does and seals each hash: who has a copy of the database without the master key has nothing to try
/// passwords on. A hash from before they were sealed is good still, and is sealed when its owner signs in.
/// </summary>
public sealed class SealedPasswordHasher(Vault vault, IOptions<PasswordHasherOptions> options)
    : PasswordHasher<PortalUser>(options)
{
    /// <summary>What a sealed hash begins with; no hash of Identity's does.</summary>
    public const string Mark = "sealed:";

    public override string HashPassword(PortalUser user, string password) => Sealed(vault, base.HashPassword(user, password));

    public override PasswordVerificationResult VerifyHashedPassword(
        PortalUser user,
        string hashedPassword,
        string providedPassword
    )
    {
        if (SealedIn(hashedPassword) is { } bytes)
            return base.VerifyHashedPassword(user, vault.OpenText(bytes, Purposes.Password), providedPassword);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword) == PasswordVerificationResult.Failed
            ? PasswordVerificationResult.Failed
            : PasswordVerificationResult.SuccessRehashNeeded;
    }

    internal static string Sealed(Vault vault, string hash) => Mark + Convert.ToBase64String(vault.Seal(hash, Purposes.Password));

    /// <summary>Null where the hash is not sealed.</summary>
    internal static byte[]? SealedIn(string hash) =>
        hash.StartsWith(Mark, StringComparison.Ordinal) ? Convert.FromBase64String(hash[Mark.Length..]) : null;
}
