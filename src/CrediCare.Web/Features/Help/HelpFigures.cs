using System.Text.RegularExpressions;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Help;

/// <summary>
/// The figures an article may name as <c>{{name}}</c>. They come from the dated rows, so a text never says what no longer
/// holds; one that is not known is said to be unknown.
/// </summary>
public sealed partial class HelpFigures(IReadOnlyDictionary<string, Func<PortalFormat, string?>> figures)
{
    public IEnumerable<string> Names => figures.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text with every known name replaced by its figure as the language writes it.</summary>
    public string Fill(string text, PortalFormat format) =>
        Mark()
            .Replace(
                text,
                match =>
                    figures.TryGetValue(match.Groups[1].Value, out var figure)
                        ? figure(format) ?? TextSource<HelpText>.Get("Figure_Unknown", format.Language)
                        : match.Value
            );

    /// <summary>Names in the text that mean nothing.</summary>
    public IReadOnlyList<string> Unknown(string text) =>
        [
            .. Mark()
                .Matches(text)
                .Select(match => match.Groups[1].Value)
                .Where(name => !figures.ContainsKey(name))
                .Distinct(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\{\{\s*([^{}\s]*)\s*\}\}", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
