using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Help;

/// <summary>
/// Words as the help search compares them: folded like names, spelt without Norwegian letters or with them the same
/// (<c>foreldes</c>, <c>gjeldsråd</c>, <c>gjeldsraad</c>), endings of inflection taken off, little words left out.
/// </summary>
public static class HelpTokens
{
    // Little words of both languages; a search for nothing else is searched as it stands.
    private static readonly HashSet<string> Little =
    [
        .. Folded(
            """
            a an and any are as at av be been bli blir ble by can could da de den der det dere did din dine ditt do does
            du eg ei eller en enn er et etter for fra få får gjør gjøre had han har has have hos how hva hvem hvilke hvilken
            hvis hvor hvordan hvorfor i gå går gikk go goes if ikke in inn into is it its jeg kan kanskje kommer kom kunne la ligge ligger ligget man me med meg men min mine mitt
            mot my ned no noe noen nå når of og om on one opp or oss our out over på ser should sin skal skje skjer skulle slik so som
            than that the their them then there these they this til to up us ut var ved vi vil ville vår våre want was we were
            what when where which who why will with would you your å
            """
        ),
    ];

    // Longest first in each; the plural or genitive s comes off before, and one letter after.
    private static readonly string[] Endings =
    [
        .. "elsene elsen heten ingene inger ingen ende ene ers ing est ies ied ed en er es et te ly".Split(' '),
    ];

    // What is left of a short word must not become another one.
    private const string LastVowels = "ae";
    private const string LastLetters = "aerty";

    /// <summary>The stems of a text, in its order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words
            .Where(word => !Little.Contains(Spelling(word)) && (word.Length > 1 || char.IsDigit(word[0])))
            .ToList();
        return [.. (telling.Count > 0 ? telling : [.. words]).Select(word => Spelling(Stem(word)))];
    }

    private static IEnumerable<string> Folded(string text) =>
        NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Spelling);

    /// <summary>æ, ø and å are written ae, oe and aa where the keyboard lacks them; all three spellings become one.</summary>
    private static string Spelling(string word) =>
        word.Replace("ae", "a", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal)
            .Replace("aa", "a", StringComparison.Ordinal);

    private static string Stem(string word)
    {
        if (char.IsDigit(word[0]))
            return word;
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        if (
            Array.Find(Endings, one => word.Length - one.Length >= 3 && word.EndsWith(one, StringComparison.Ordinal)) is
            { } ending
        )
            word = word[..^ending.Length];
        return
            (word.Length > 3 && LastVowels.Contains(word[^1], StringComparison.Ordinal))
            || (word.Length > 4 && LastLetters.Contains(word[^1], StringComparison.Ordinal))
            ? word[..^1]
            : word;
    }
}
