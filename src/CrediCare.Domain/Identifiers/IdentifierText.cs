using System.Text;

namespace CrediCare.Domain.Identifiers;

/// <summary>What people and files put between the digits, and how digits are grouped for the eye.</summary>
internal static class IdentifierText
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const char NoBreakHyphen = '\u2011';

    /// <summary>Without spaces of any kind, dots and hyphens.</summary>
    public static string Strip(string? text) => Without(text, static c => IsSpace(c) || c is '.' or '-' or NoBreakHyphen);

    /// <summary>Without the signs that are to go; the text itself where it has none.</summary>
    public static string Without(string? text, Func<char, bool> goes)
    {
        var first = 0;
        while (first < text?.Length && !goes(text[first]))
            first++;
        if (text is null || first == text.Length)
            return text ?? "";
        var kept = new StringBuilder(text, 0, first, text.Length);
        foreach (var c in text.AsSpan(first))
        {
            if (!goes(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    public static bool IsSpace(char c) => c is NoBreakSpace or NarrowNoBreakSpace || char.IsWhiteSpace(c);

    public static bool IsDigits(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    public static bool IsAllZeros(string text) => text.All(c => c == '0');

    /// <summary>Groups of the given sizes; the last size repeats.</summary>
    public static string Group(string text, string separator, params ReadOnlySpan<int> sizes)
    {
        var groups = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var size = Math.Min(sizes[Math.Min(groups.Count, sizes.Length - 1)], text.Length - at);
            groups.Add(text.Substring(at, size));
            at += size;
        }

        return string.Join(separator, groups);
    }
}
