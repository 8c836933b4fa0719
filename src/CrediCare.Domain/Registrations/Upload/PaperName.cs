namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// Which invoice a file is about, by its name: "1042.pdf", "faktura_1042.pdf", "1042-kopi.pdf". A number counts where it stands
/// whole, between signs that are neither letters nor digits; nothing is made of parts of a word, and nothing is guessed.
/// </summary>
public static class PaperName
{
    /// <summary>A name of more words is that of no invoice.</summary>
    private const int MostWords = 30;

    /// <summary>The keys of the invoice numbers a name may hold: each of its words, and each run of words with what parts them.</summary>
    /// <param name="fileName">Folders and the ending are no part of it.</param>
    public static IReadOnlyCollection<string> KeysIn(string fileName) => [.. RunsIn(fileName).Select(run => run.Key).Distinct()];

    /// <summary>The keys that are known, without those that are only a part of a longer one: of "F-1042" and "1042" the former.</summary>
    /// <returns>One when the file is about that invoice, none when it is about none, several when nobody can say.</returns>
    public static IReadOnlyCollection<string> Find(string fileName, Predicate<string> isKnown)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        var known = RunsIn(fileName).Where(run => isKnown(run.Key)).ToList();
        return [.. known.Where(run => !known.Exists(other => other.Holds(run))).Select(run => run.Key).Distinct()];
    }

    private static IEnumerable<Run> RunsIn(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var last = fileName.Split('/', '\\')[^1];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var words = WordsIn(stem);
        if (words.Count > MostWords)
            yield break;
        for (var first = 0; first < words.Count; first++)
        {
            for (var to = first; to < words.Count; to++)
            {
                var (begin, end) = (words[first].Begin, words[to].End);
                yield return new(begin, end, InvoiceNumberKey.Of(stem[begin..end]));
            }
        }
    }

    private static List<(int Begin, int End)> WordsIn(string stem)
    {
        var words = new List<(int Begin, int End)>();
        var begin = -1;
        for (var at = 0; at <= stem.Length; at++)
        {
            var isWord = at < stem.Length && char.IsLetterOrDigit(stem[at]);
            if (isWord && begin < 0)
                begin = at;
            if (!isWord && begin >= 0)
            {
                words.Add((begin, at));
                begin = -1;
            }
        }

        return words;
    }

    private readonly record struct Run(int Begin, int End, string Key)
    {
        /// <summary>Whether another lies within this one and is shorter.</summary>
        public bool Holds(Run other) => Begin <= other.Begin && End >= other.End && End - Begin > other.End - other.Begin;
    }
}
