using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain;

/// <summary>
/// What stands in a URL instead of a database key: 26 lower-case letters and digits, 130 random bits. It says
/// nothing about age, order or owner, and cannot be guessed; who may open it is decided elsewhere all the same.
/// </summary>
public static class PublicId
{
    public const int Length = 26;

    // Without l, o, 0 and 1, so that it survives being read aloud.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Whether the text has the form of one, whoever's it may be.</summary>
    public static bool IsOne(string? text) => text is { Length: Length } && text.All(Alphabet.Contains);

    /// <summary>The same for the same cause, for what must not be made twice; it says nothing about the cause.</summary>
    public static string Of(string cause) =>
        string.Concat(
            SHA256.HashData(Encoding.UTF8.GetBytes(cause)).Take(Length).Select(part => Alphabet[part % Alphabet.Length])
        );

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
