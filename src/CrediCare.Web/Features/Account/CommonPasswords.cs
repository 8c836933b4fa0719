using System.IO.Compression;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// The bundled list of passwords that guessing begins with, and the words that Norwegian ones are put together of. Where
/// the list comes from is in docs/decisions/0010. Read once, when the first password is chosen.
/// </summary>
public static class CommonPasswords
{
    private static readonly Lazy<string[]> List = new(() =>
    {
        using var packed = Resource("CommonPasswords.br");
        using var text = new BrotliStream(packed, CompressionMode.Decompress);
        return Lines(text);
    });

    private static readonly Lazy<string[]> OwnWords = new(() =>
    {
        using var text = Resource("CommonWords.txt");
        return Lines(text);
    });

    /// <summary>Seasons, months, days, places, clubs and greetings, in lower case.</summary>
    public static IReadOnlyList<string> Words => OwnWords.Value;

    /// <summary>How many the list holds.</summary>
    public static int Count => List.Value.Length;

    /// <param name="password">In lower case, composed (NFKC).</param>
    public static bool Contains(string password) => Array.BinarySearch(List.Value, password, StringComparer.Ordinal) >= 0;

    private static Stream Resource(string name) =>
        typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), name)
        ?? throw new InvalidOperationException($"{name} is not in the assembly.");

    private static string[] Lines(Stream text)
    {
        using var reader = new StreamReader(text);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }
}
