using System.Collections.Frozen;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>What is seen in a text that has been through a spreadsheet or another program.</summary>
internal static class CellText
{
    private const int ShortestDayNumber = 4;
    private const int LongestDayNumber = 6;
    private const int LeastDigitsBeforePoint = 5;

    private static readonly FrozenSet<string> ErrorValues =
        "#REF!,#VALUE!,#VERDI!,#NAME?,#NAVN?,#N/A,#I/T,#DIV/0!,#NUM!,#NULL!,#SPILL!,#OVERFLYT!,#CALC!,#FIELD!,#FELT!"
            .Split(',')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs that nobody typed: controls, halves of signs, and letters read in another way than they were saved.</summary>
    public static CellRefusal? Unreadable(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyExceptInRange(' ', '~');
        for (; at >= 0 && at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\uFFFD' || IsHalf(text, at) || IsMisread(text, at))
                return CellRefusal.Misencoded;
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                return CellRefusal.ControlCharacters;
        }

        return null;
    }

    /// <summary>What a spreadsheet shows where it could not work something out, or had no room; saved as text it looks like any other.</summary>
    public static bool IsErrorValue(string text) =>
        text is ['#', _, _, ..] && (ErrorValues.Contains(text) || text.Trim('#').Length == 0);

    /// <summary>Written by us before what has to be corrected.</summary>
    public static bool IsMarked(string text) =>
        CorrectionMarks.All.Any(mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary><c>1,23457E+12</c>, and <c>1e9</c> too.</summary>
    public static bool IsScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('e', 'E');
        return e > 0 && IsNumber(text[..e]) && IsDigits(WithoutSign(text[(e + 1)..]));
    }

    /// <summary>Not <c>1E9</c>, which may be the name of something: only with a sign or decimals.</summary>
    public static bool IsSurelyScientific(ReadOnlySpan<char> text) => IsScientific(text) && text.ContainsAny("+-,.");

    /// <summary><c>123456782.0</c>, as programs write a number that they took for a broken one.</summary>
    public static bool HasNoughtsBehindPoint(ReadOnlySpan<char> text) =>
        text.LastIndexOfAny('.', ',') is >= LeastDigitsBeforePoint and var point
        && IsDigits(text[..point])
        && point < text.Length - 1
        && !text[(point + 1)..].ContainsAnyExcept('0');

    /// <summary><c>46348</c>: days since the end of 1899, perhaps with a part of a day behind a point.</summary>
    public static bool IsDayNumber(ReadOnlySpan<char> text)
    {
        var point = text.IndexOfAny('.', ',');
        var whole = point < 0 ? text : text[..point];
        return whole.Length is >= ShortestDayNumber and <= LongestDayNumber
            && IsDigits(whole)
            && (point < 0 || IsDigits(text[(point + 1)..]));
    }

    /// <summary>A day without the midnight that programs write behind it, <c>15.01.2026 00:00:00</c>.</summary>
    public static string WithoutMidnight(string text)
    {
        var gap = text.AsSpan().IndexOfAny(' ', 'T');
        if (gap <= 0)
            return text;
        var time = text.AsSpan(gap + 1).TrimEnd('Z');
        return time.Length >= 5 && time[2] == ':' && !time.ContainsAnyExcept("0:.,") ? text[..gap] : text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = WithoutSign(text);
        var point = text.IndexOfAny('.', ',');
        return point < 0 ? IsDigits(text) : IsDigits(text[..point]) && IsDigits(text[(point + 1)..]);
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) =>
        text is ['+' or '-' or '\u2212', ..] ? text[1..] : text;

    private static bool IsHalf(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    // å saved in UTF-8 and read as Windows-1252 is Ã¥; a dash begins with â€.
    private static bool IsMisread(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && (
            (
                text[at] is 'Ã'
                && (text[at + 1] is >= '\u00A0' and <= '\u00BF' or >= '\u0080' and <= '\u009F' || ReadFromHigh(text[at + 1]))
            )
            || (text[at] is 'Â' && text[at + 1] is >= '\u00A0' and <= '\u00BF')
            || (text[at] is 'â' && text[at + 1] is '€')
        );

    // What Windows-1252 has at 80-9F.
    private static bool ReadFromHigh(char c) => "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Contains(c, StringComparison.Ordinal);
}
