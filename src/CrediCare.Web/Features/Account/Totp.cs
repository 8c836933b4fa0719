using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>Time-based one-time codes as authenticator apps make them (RFC 6238: HMAC-SHA1, 30 seconds, six digits).</summary>
public static class Totp
{
    /// <summary>A code as people type it: six digits, in groups or not.</summary>
    public const string Typed = @"\s*([0-9][\s-]*){6}";

    private const int Modulus = 1_000_000;
    private const int KeyLength = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>How many steps a phone's clock may be wrong by, either way.</summary>
    private const int Tolerance = 1;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new secret, written in base 32 as apps take it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, KeyLength * 8 / 5);

    /// <summary>The time step whose code this is, near the given time; null when it is none of them.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var secret = Decode(key);
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), typed))
                found = step;
        }

        return found;
    }

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard that authenticator apps follow.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var (bytes, buffer, bits) = (new List<byte>(KeyLength), 0, 0);
        foreach (var value in key.Select(letter => Base32.IndexOf(letter)))
        {
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
