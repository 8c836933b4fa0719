using CrediCare.Domain.Help;

namespace CrediCare.Web.Features.Help;

/// <summary>The front of the help centre: what was found, or every article by section while nothing is asked.</summary>
public sealed record HelpIndexModel(string Question, IReadOnlyList<HelpEntry> Hits, IReadOnlyList<HelpEntry> Entries)
{
    /// <summary>Whoever has not found it among these asks in another way.</summary>
    public const int MostHits = 8;
}

/// <summary>One article with its neighbours.</summary>
public sealed record HelpArticleModel(
    HelpSection Section,
    ShownArticle Article,
    DateTime ChangedAtUtc,
    IReadOnlyList<ShownArticle> Neighbours
);
