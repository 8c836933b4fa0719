using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrediCare.Web.Features.Help;

/// <summary>
/// Markdown as articles may use it: headings, lists, emphasis, quotes and links. HTML is shown as it is typed and never
/// becomes markup; a link leads to a page of the portal or to an https address, anything else is only its words; there
/// are no pictures, for they would come from elsewhere.
/// </summary>
public static class HelpMarkdown
{
    private const string ArticlePath = "/help/";
    private const int HighestHeading = 2;
    private const int LowestHeading = 4;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The title is the page's one and only heading of the first level.
            heading.Level = Math.Clamp(heading.Level, HighestHeading, LowestHeading);
            heading.GetAttributes().AddClass("section__title");
        }

        foreach (var list in document.Descendants<ListBlock>())
            list.GetAttributes().AddClass("ds-list");
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The words alone, paragraphs and list items on lines of their own.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>Addresses in the text that an article may not link to.</summary>
    public static IReadOnlyList<string> BadAddresses(string markdown) =>
        [.. Links(markdown).Where(link => link.IsImage || !MayLinkTo(link.Url)).Select(link => link.Url ?? "")];

    /// <summary>The pages of the portal that the text links to, without query and fragment.</summary>
    public static IReadOnlyList<string> LinkedPages(string markdown) =>
        [
            .. Links(markdown)
                .Select(link => link.Url ?? "")
                .Where(url => url.StartsWith('/'))
                .Select(url => url.Split('?', '#')[0])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The articles among them.</summary>
    public static IReadOnlyList<string> LinkedArticles(string markdown) =>
        [
            .. LinkedPages(markdown)
                .Where(path => path.StartsWith(ArticlePath, StringComparison.Ordinal))
                .Select(path => path[ArticlePath.Length..]),
        ];

    /// <summary>Within the portal, or https. Written so that no browser reads it as leading elsewhere.</summary>
    public static bool MayLinkTo(string? url) =>
        url is { Length: > 0 }
        && !url.Any(c => char.IsControl(c) || c == '\\')
        && (url[0] == '/' ? !url.StartsWith("//", StringComparison.Ordinal) : IsHttps(url));

    private static bool IsHttps(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Host.Length > 0;

    private static IEnumerable<LinkInline> Links(string markdown) => Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>();

    private static void Tame(LinkInline link)
    {
        if (!link.IsImage && MayLinkTo(link.Url))
        {
            link.GetAttributes().AddClass("ds-link");
            return;
        }

        foreach (var word in link.ToList())
        {
            word.Remove();
            link.InsertBefore(word);
        }

        link.Remove();
    }
}
