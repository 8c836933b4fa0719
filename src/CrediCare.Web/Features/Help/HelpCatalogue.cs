using CrediCare.Domain.Help;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Help;

/// <summary>All articles as they read on one day, by section and place, with a search for each language.</summary>
public sealed class HelpCatalogue
{
    private readonly Dictionary<string, HelpEntry> _bySlug;
    private readonly HelpSearch _norwegian;
    private readonly HelpSearch _english;

    public HelpCatalogue(IEnumerable<HelpArticle> articles, HelpFigures figures)
    {
        var ordered = articles.OrderBy(one => one.Section).ThenBy(one => one.Position).ThenBy(one => one.Slug).ToList();
        Figures = figures;
        Entries =
        [
            .. ordered.Select(article => new HelpEntry(
                article.Section,
                ShownArticle.Of(article.Slug, article.Norwegian, text => figures.Fill(text, PortalFormat.Norwegian)),
                ShownArticle.Of(article.Slug, article.English, text => figures.Fill(text, PortalFormat.English)),
                article.ChangedAtUtc
            )),
        ];
        _bySlug = Entries.ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        _norwegian = new HelpSearch(ordered.Select(article => Page(article.Slug, article.Norwegian, PortalLanguage.Norwegian)));
        _english = new HelpSearch(ordered.Select(article => Page(article.Slug, article.English, PortalLanguage.English)));
    }

    public HelpFigures Figures { get; }
    public IReadOnlyList<HelpEntry> Entries { get; }

    public HelpEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Best first.</summary>
    public IReadOnlyList<HelpEntry> Search(string question, string language) =>
        [.. (language == PortalLanguage.English ? _english : _norwegian).Find(question).Select(slug => _bySlug[slug])];

    private HelpPage Page(string slug, HelpWords words, string language) =>
        new(slug, words.Title, words.Keywords, _bySlug[slug].In(language).Plain);
}
