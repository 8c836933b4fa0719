using CrediCare.Domain.Help;

namespace CrediCare.Web.Features.Help;

/// <summary>An article as it reads today in one language, its figures filled in.</summary>
/// <param name="Slug">Its address below <c>/help/</c>.</param>
/// <param name="Title">The question.</param>
/// <param name="Html">What is written, safe to show as it is.</param>
/// <param name="Plain">The same without markup.</param>
/// <param name="Excerpt">How it begins, for a list.</param>
public sealed record ShownArticle(string Slug, string Title, string Html, string Plain, string Excerpt)
{
    private const int ExcerptLength = 180;

    public static ShownArticle Of(string slug, HelpWords words, Func<string, string> fill)
    {
        var text = fill(words.Text);
        var plain = HelpMarkdown.Plain(text);
        return new ShownArticle(slug, words.Title, HelpMarkdown.Html(text), plain, Beginning(plain));
    }

    /// <summary>The first paragraph, cut between two words.</summary>
    private static string Beginning(string plain)
    {
        var first = plain.Split('\n', 2)[0];
        if (first.Length <= ExcerptLength)
            return first;
        var end = first.LastIndexOf(' ', ExcerptLength);
        return $"{first[..(end < 0 ? ExcerptLength : end)].TrimEnd(',', ';', ':', '.')}\u00A0…";
    }
}
