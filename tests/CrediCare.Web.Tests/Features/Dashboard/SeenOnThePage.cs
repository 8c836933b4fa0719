using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Dashboard;

/// <summary>What somebody who looks at a page sees of it, and how figures are written there.</summary>
internal static partial class SeenOnThePage
{
    public static IEnumerable<string[]> Rows(PortalPage page, string part) =>
        page
            .Document.QuerySelectorAll($"{part} :is(tbody, tfoot) tr")
            .Select(row => row.QuerySelectorAll("th, td").Select(Seen).ToArray());

    public static string Seen(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var heard in copy.QuerySelectorAll(".ds-sr-only").ToList())
            heard.Remove();
        return Plain(copy.TextContent);
    }

    /// <summary>What the columns of a chart stand for, so many beside each other.</summary>
    public static IEnumerable<long[]> Columns(PortalPage page, string chart, int beside) =>
        page
            .Document.QuerySelector($"section[aria-labelledby={chart}-heading] figure svg")!
            .QuerySelectorAll("rect title")
            .Select(title => long.Parse(Plain(title.TextContent).Split(": ")[1].Replace(" ", ""), CultureInfo.InvariantCulture))
            .Chunk(beside);

    public static long Thousands(long ore) => (long)Math.Round(ore / 100_000m, MidpointRounding.AwayFromZero);

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Kroner(long ore) =>
        (ore / 100m).ToString("N2", new NumberFormatInfo { NumberGroupSeparator = " ", NumberDecimalSeparator = "," });

    private static string Plain(string text) => Spaces().Replace(text.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>The first digits in a text; nothing where there are none.</summary>
    public static string FirstNumber(string text) => Figure().Match(text).Value;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figure();
}
