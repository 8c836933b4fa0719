namespace CrediCare.Domain.Help;

/// <summary>
/// An article of the help centre, in both languages. Every change leaves a revision behind, the first one too, so that
/// what was read on a day can be found again and brought back.
/// </summary>
public sealed class HelpArticle : IVersioned
{
    private readonly List<HelpArticleRevision> _revisions = [];

    private HelpArticle() { }

    public Guid Id { get; private set; }

    /// <summary>Its address below <c>/help/</c>; never changed, pages link to it.</summary>
    public string Slug { get; private set; } = "";

    public HelpSection Section { get; private set; }

    /// <summary>Its place within the section, lowest first.</summary>
    public int Position { get; private set; }

    public HelpWords Norwegian { get; private set; } = null!;
    public HelpWords English { get; private set; } = null!;

    /// <summary>Number of the newest revision, from 1.</summary>
    public int Edition { get; private set; }

    public DateTime ChangedAtUtc { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<HelpArticleRevision> Revisions => _revisions;

    /// <param name="slug">Its address, see <see cref="HelpSlug"/>.</param>
    /// <param name="section">The shelf.</param>
    /// <param name="position">Its place there.</param>
    /// <param name="norwegian">Bokmål.</param>
    /// <param name="english">English.</param>
    /// <param name="nowUtc">When it is written; the first revision comes with the portal and has no author.</param>
    public static HelpArticle Write(
        string slug,
        HelpSection section,
        int position,
        HelpWords norwegian,
        HelpWords english,
        DateTime nowUtc
    )
    {
        var article = new HelpArticle
        {
            Id = Guid.CreateVersion7(),
            Slug = slug,
            Section = section,
            Position = position,
        };
        article.Keep(norwegian, english, null, null, nowUtc);
        return article;
    }

    /// <summary>New words. False when nothing is different: then there is no new revision either.</summary>
    public bool Rewrite(HelpWords norwegian, HelpWords english, Guid byUserId, DateTime nowUtc)
    {
        if (norwegian == Norwegian && english == English)
            return false;
        Keep(norwegian, english, byUserId, null, nowUtc);
        return true;
    }

    /// <summary>Brings back the words of an earlier revision as the newest one; what came between stays in the history.</summary>
    public bool Restore(HelpArticleRevision earlier, Guid byUserId, DateTime nowUtc)
    {
        if (earlier.ArticleId != Id || (earlier.Norwegian == Norwegian && earlier.English == English))
            return false;
        Keep(earlier.Norwegian, earlier.English, byUserId, earlier.Number, nowUtc);
        return true;
    }

    private void Keep(HelpWords norwegian, HelpWords english, Guid? byUserId, int? restoredFrom, DateTime nowUtc)
    {
        Norwegian = norwegian;
        English = english;
        Edition++;
        ChangedAtUtc = nowUtc;
        _revisions.Add(
            new HelpArticleRevision
            {
                Id = Guid.CreateVersion7(),
                ArticleId = Id,
                Number = Edition,
                Norwegian = norwegian,
                English = english,
                WrittenByUserId = byUserId,
                RestoredFrom = restoredFrom,
                WrittenAtUtc = nowUtc,
            }
        );
    }
}
