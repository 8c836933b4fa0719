namespace CrediCare.Domain.Help;

/// <summary>
/// Finds articles by their title, by the other wordings kept with them, and by their text. A word of the question that
/// few articles hold weighs more than one that all of them hold; one that stands in a title weighs more than one in the
/// text; a row (a title or another wording) that says much the same as the whole question weighs most. Words meet
/// exactly, half typed, as a part of a compound, or with one letter wrong, each for less than the one before.
/// </summary>
public sealed class HelpSearch
{
    private const double TitleWeight = 6;
    private const double KeywordWeight = 5;
    private const double TextWeight = 1.5;
    private const double RowWeight = 14;

    // The title is the question itself; another wording of it comes second when both say the same.
    private const double TitleRow = 1.2;

    private const double StrangeWord = 2;

    // What a word weighs that every article holds; a word of one article alone weighs a good three more.
    private const double CommonWord = 0.2;

    // Below this share of the best hit an article is no answer.
    private const double LeastShare = 0.2;

    private readonly List<Indexed> _articles;
    private readonly Dictionary<string, double> _rarity;

    public HelpSearch(IEnumerable<HelpPage> pages)
    {
        _articles = [.. pages.Select(page => new Indexed(page))];
        // What an article is about stands in its title and other wordings; only a word that none of them holds is counted
        // where it is merely mentioned.
        _rarity = Rarity(article => article.Words);
        foreach (var (word, rarity) in Rarity(article => article.Rows.SelectMany(row => row).ToHashSet(StringComparer.Ordinal)))
            _rarity[word] = rarity;
    }

    /// <summary>The addresses of the articles that answer the question, best first; none for an empty one.</summary>
    public IReadOnlyList<string> Find(string question)
    {
        var asked = HelpTokens.Of(question).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (asked.Count == 0)
            return [];
        var meanings = asked.ConvertAll(Understand);
        var scored = _articles
            .Select(article => (article.Slug, Score: Score(article, meanings)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Slug, StringComparer.Ordinal)
            .ToList();
        return [.. scored.Where(hit => hit.Score >= scored[0].Score * LeastShare).Select(hit => hit.Slug)];
    }

    private Dictionary<string, double> Rarity(Func<Indexed, IEnumerable<string>> words) =>
        _articles
            .SelectMany(words)
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(
                word => word.Key,
                word => CommonWord + Math.Log((double)_articles.Count / word.Count()),
                StringComparer.Ordinal
            );

    /// <summary>A question is a sentence; what comes after so many telling words is not looked at.</summary>
    private const int MostWords = 24;

    private Asked Understand(string typed)
    {
        var meant = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in _rarity.Keys)
        {
            if (HelpWordMatch.Nearness(typed, word) is > 0 and var nearness)
                meant[word] = nearness;
        }

        // A word we know weighs what it weighs; its rarer relatives must not make it more than that.
        var weight =
            _rarity.TryGetValue(typed, out var known) ? known
            : meant.Count > 0 ? meant.Max(word => word.Value * _rarity[word.Key])
            : StrangeWord;
        return new Asked(meant, weight);
    }

    private double Score(Indexed article, List<Asked> question)
    {
        var (sum, found) = (0.0, 0);
        foreach (var asked in question)
        {
            var best = asked.Meant.Select(word => word.Value * article.WeightOf(word.Key)).DefaultIfEmpty().Max();
            sum += best * asked.Weight;
            found += best > 0 ? 1 : 0;
        }

        var coverage = (double)found / question.Count;
        return sum / question.Count * coverage
            + RowWeight * article.Rows.Select((row, place) => Likeness(row, question) * (place == 0 ? TitleRow : 1)).Max();
    }

    /// <summary>How much of the row the question says, times how much of the question the row says: 1 for the same words.</summary>
    private double Likeness(HashSet<string> row, List<Asked> question)
    {
        var (said, all) = (0.0, 0.0);
        foreach (var asked in question)
        {
            said +=
                asked.Weight
                * asked.Meant.Where(word => row.Contains(word.Key)).Select(word => word.Value).DefaultIfEmpty().Max();
            all += asked.Weight;
        }

        return said / all * Math.Min(1, said / row.Sum(word => _rarity[word]));
    }

    /// <summary>A word of the question: the words of the index it may mean, with how surely, and how much it tells.</summary>
    private sealed record Asked(Dictionary<string, double> Meant, double Weight);

    private sealed class Indexed
    {
        private readonly HashSet<string> _title;
        private readonly HashSet<string> _keywords;

        public Indexed(HelpPage page)
        {
            Slug = page.Slug;
            _title = [.. HelpTokens.Of(page.Title)];
            var rows = page
                .Keywords.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(row => HelpTokens.Of(row).ToHashSet(StringComparer.Ordinal))
                .Where(row => row.Count > 0)
                .ToList();
            _keywords = [.. rows.SelectMany(row => row)];
            Rows = [_title, .. rows];
            Words = [.. _title, .. _keywords, .. HelpTokens.Of(page.Text)];
        }

        public string Slug { get; }
        public IReadOnlyList<HashSet<string>> Rows { get; }
        public HashSet<string> Words { get; }

        public double WeightOf(string word) =>
            _title.Contains(word) ? TitleWeight
            : _keywords.Contains(word) ? KeywordWeight
            : Words.Contains(word) ? TextWeight
            : 0;
    }
}
