using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Data.Identity;

/// <summary>What is kept of a recovery code: a salt of its own, and the hash of both; also under a seal nobody reads the code from it.</summary>
internal static class RecoveryCodeHash
{
    private const char Between = ':';
    private const int SaltBytes = 16;

    public static string Of(string code)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"{Convert.ToHexStringLower(salt)}{Between}{Hash(salt, code)}";
    }

    /// <summary>Whether it is kept of this code. One that was kept as it is, before they were hashed, is good still.</summary>
    public static bool IsOf(string kept, string code) =>
        kept.Split(Between) is [var salt, var hash] ? IsSame(hash, Hash(Convert.FromHexString(salt), code)) : IsSame(kept, code);

    private static string Hash(byte[] salt, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(code)));

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
