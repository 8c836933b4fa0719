using System.Globalization;
using System.Security.Cryptography;

namespace CrediCare.TestKit;

/// <summary>The app on someone's phone, written from RFC 6238 and not from our code.</summary>
public sealed class Authenticator(string key, SettableClock clock)
{
    public string Code()
    {
        var bits = string.Concat(
            key.Where(letter => letter != ' ')
                .Select(letter =>
                    Convert
                        .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2)
                        .PadLeft(5, '0')
                )
        );
        var secret = bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2)).ToArray();
        var counter = BitConverter.GetBytes(new DateTimeOffset(clock.UtcNow).ToUnixTimeSeconds() / 30).Reverse().ToArray();
        var hash = HMACSHA1.HashData(secret, counter);
        var at = hash[19] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
