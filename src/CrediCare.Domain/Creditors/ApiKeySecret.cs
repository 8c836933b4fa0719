using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain.Creditors;

/// <summary>
/// The key itself: 256 random bits, so that a plain hash of it is enough to keep. Text a program sends with every call;
/// it is shown once and stored nowhere.
/// </summary>
/// <param name="Text">What is shown once.</param>
public sealed record ApiKeySecret(string Text)
{
    private const int Bytes = 32;
    private const int ShownLetters = 6;

    /// <summary>What tells keys apart without opening anything.</summary>
    public string Prefix => Text[..(MarkOf(ApiKeyMode.Live).Length + ShownLetters)];

    /// <summary>What is kept: SHA-256, 64 hexadecimal digits.</summary>
    public string Hash => HashOf(Text);

    /// <summary>What every key begins with, so that one that has leaked is recognised where it lies; as long for every mode.</summary>
    public static string MarkOf(ApiKeyMode mode) =>
        mode switch
        {
            ApiKeyMode.Live => "cc_live_",
            ApiKeyMode.Test => "cc_test_",
        };

    /// <summary>Whether it begins as keys do; anything else need not be looked for.</summary>
    public static bool LooksLikeOne(string text) =>
        Enum.GetValues<ApiKeyMode>().Any(mode => text.StartsWith(MarkOf(mode), StringComparison.Ordinal));

    public static ApiKeySecret New(ApiKeyMode mode) =>
        new(MarkOf(mode) + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
