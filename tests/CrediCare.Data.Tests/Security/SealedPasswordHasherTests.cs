using System.Security.Cryptography;
using CrediCare.Data.Identity;
using CrediCare.Data.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Data.Tests.Security;

/// <summary>A copy of the database is nothing to try passwords on.</summary>
public sealed class SealedPasswordHasherTests
{
    private const string Right = SealedThings.Password;

    private static readonly PortalUser Person = TestPeople.User();
    private static readonly SealedPasswordHasher Hasher = SealedThings.Hasher(new Vault(TestKeys.First));

    [Fact]
    public void AHash_LiesSealed_AndKnowsTheRightPasswordOnly()
    {
        var hash = Hasher.HashPassword(Person, Right);

        Assert.StartsWith(SealedPasswordHasher.Mark, hash, StringComparison.Ordinal);
        Assert.Equal(PasswordVerificationResult.Success, Hasher.VerifyHashedPassword(Person, hash, Right));
        Assert.Equal(PasswordVerificationResult.Failed, Hasher.VerifyHashedPassword(Person, hash, "et annet passord"));
        Assert.Throws<CryptographicException>(() =>
            SealedThings.Hasher(new Vault(TestKeys.Second)).VerifyHashedPassword(Person, hash, Right)
        );
    }

    [Fact]
    public void AHashFromBefore_IsGood_AndIsToBeSealed()
    {
        var options = Options.Create(new PasswordHasherOptions { IterationCount = 1 });
        var hash = new PasswordHasher<PortalUser>(options).HashPassword(Person, Right);

        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, Hasher.VerifyHashedPassword(Person, hash, Right));
        Assert.Equal(PasswordVerificationResult.Failed, Hasher.VerifyHashedPassword(Person, hash, "et annet passord"));
    }
}
