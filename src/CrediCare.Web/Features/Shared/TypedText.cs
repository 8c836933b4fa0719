using System.Buffers;
using System.Globalization;
using System.Text;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Text as people type and paste it, made fit to keep: without control characters (a database may refuse them) and
/// without marks that turn the reading direction (they make one name look like another). Letters of every language
/// and emoji stay.
/// </summary>
public static class TypedText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}~ÆØÅæøåÉéÄÖÜäöü"
    );

    private const string LineBreaks = "\n\r\t\v\f\u0085\u2028\u2029";

    /// <summary>One line, single spaces, null when nothing that can be seen is left.</summary>
    public static string? Line(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (IsPlain(typed))
            return typed;
        var parts = Kept(typed, mayBreak: false).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Seen(string.Join(' ', parts));
    }

    /// <summary>Several lines, each ended by a single line feed; null when nothing that can be seen is left.</summary>
    public static string? Block(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (IsPlain(typed))
            return typed;
        var unified = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Seen(Kept(unified, mayBreak: true).Trim());
    }

    // Most of what is typed is fit as it is; thousands of rows of a file are too.
    private static bool IsPlain(string typed) =>
        typed is [not ' ', .., not ' ']
        && !typed.AsSpan().ContainsAnyExcept(Plain)
        && !typed.Contains("  ", StringComparison.Ordinal);

    private static string? Seen(string kept) =>
        kept.All(c => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format) ? null : kept;

    /// <summary>The first so many characters, never half a sign of those that take two.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    private static string Kept(string typed, bool mayBreak)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var c in typed)
        {
            if (mayBreak && c is '\n' or '\t')
                kept.Append(c);
            else if (LineBreaks.Contains(c, StringComparison.Ordinal))
                kept.Append(mayBreak ? '\n' : ' ');
            else if (!TurnsDirection(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Control)
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
