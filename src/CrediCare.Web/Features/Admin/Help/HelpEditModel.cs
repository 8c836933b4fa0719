using CrediCare.Domain.Help;
using CrediCare.Web.Features.Help;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>An article being written, with how it would look when that was asked for.</summary>
public sealed record HelpEditModel(
    string Slug,
    string Title,
    HelpArticleForm Form,
    IEnumerable<string> Figures,
    HelpBothLanguages? Preview,
    bool ChangedMeanwhile
);

/// <summary>An article in both languages, as readers would see it.</summary>
public sealed record HelpBothLanguages(ShownArticle Norwegian, ShownArticle English);

/// <summary>What an article has been, newest first.</summary>
public sealed record HelpHistoryModel(HelpArticle Article, IReadOnlyList<HelpEdition> Editions);

/// <summary>An article as it stood in one edition.</summary>
public sealed record HelpEditionModel(HelpArticle Article, int Number, HelpBothLanguages Shown);
