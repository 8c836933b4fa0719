using System.Text;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Data.Search;

/// <summary>
/// How text is folded before it is stored as a term or looked up as one. Both sides come here, so what is found does not
/// depend on spaces, dashes, accents, case or leading zeros.
/// </summary>
public static class SearchKey
{
    /// <summary>A number or reference: letters and digits only, lower case, no leading zeros. Empty when nothing is left.</summary>
    public static string Number(string text)
    {
        var compact = NameKey.Of(text).Replace(" ", "", StringComparison.Ordinal);
        var trimmed = compact.TrimStart('0');
        return Cut(trimmed.Length == 0 && compact.Length > 0 ? "0" : trimmed);
    }

    /// <summary>The words of a name, folded; their order and spacing are forgotten.</summary>
    public static IEnumerable<string> Words(string text) =>
        NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// A name or an address as stored: its words, and what holds digits also as it is typed, since "7-Eleven" and "0585" are
    /// folded as numbers there.
    /// </summary>
    public static IEnumerable<string> Parts(string text) =>
        Words(text).Concat(Tokens(text).Where(token => token.Any(char.IsDigit)).Select(Number)).Distinct(StringComparer.Ordinal);

    /// <summary>A line of an address as stored: "12 B" also as "12b", and "12B" also as "b", since both are typed.</summary>
    public static IEnumerable<string> AddressParts(string line)
    {
        var words = Words(line).ToList();
        var joined = words.Zip(words.Skip(1)).Where(pair => IsNumber(pair.First) && IsLetter(pair.Second));
        var letters = words.Where(word => word.Length > 1 && IsNumber(word[..^1]) && IsLetter(word[^1..]));
        return Parts(line)
            .Concat(joined.Select(pair => Cut(pair.First + pair.Second)))
            .Concat(letters.Select(word => word[^1..]));
    }

    /// <summary>What stands between spaces.</summary>
    public static string[] Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An e-mail address, its letters folded and all else as it stands.</summary>
    public static string Email(string text) =>
        Cut(
            string.Concat(
                text.Trim()
                    .Normalize(NormalizationForm.FormC)
                    .EnumerateRunes()
                    .Select(rune => Rune.IsLetterOrDigit(rune) ? NameKey.Of(rune.ToString()) : rune.ToString())
            )
        );

    /// <summary>A Norwegian telephone number as its eight digits, with or without country code; null for anything else.</summary>
    public static string? Phone(string text) => PhoneNumber.TryParse(text, out var number) ? Number(number.Display) : null;

    /// <summary>The first text that no longer begins with the prefix, in the order of code points.</summary>
    public static string After(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        var last = runes[^1].Value + 1;
        runes[^1] = new Rune(last is >= 0xD800 and <= 0xDFFF ? 0xE000 : Math.Min(last, 0x10FFFF));
        return string.Concat(runes);
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool IsLetter(string word) => word is [>= 'a' and <= 'z'];

    // A letter outside the basic plane is two characters and is never cut in half.
    private static string Cut(string term) =>
        term.Length <= Lengths.Term ? term
        : char.IsHighSurrogate(term[Lengths.Term - 1]) ? term[..(Lengths.Term - 1)]
        : term[..Lengths.Term];
}
