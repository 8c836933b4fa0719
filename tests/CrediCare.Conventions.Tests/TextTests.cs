using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrediCare.Conventions.Tests;

/// <summary>What people read is said in both languages, with the same keys and the same gaps to fill.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Files =
    [
        .. Repository
            .Files("src", "*.resx")
            .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal))
            .Select(Repository.Relative),
    ];

    public static TheoryData<string> Neutral() => [.. Files];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void Text_HasEveryKeyInBothLanguages(string file)
    {
        var norwegian = Read(file);
        var english = Read(Path.ChangeExtension(file, ".en.resx"));

        Assert.NotEmpty(norwegian);
        Assert.Equal(norwegian.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
    }

    // A date is written with the month's number in one language and its name in the other.
    public static TheoryData<string> WithGaps() => [.. Files.Where(file => Path.GetFileName(file) != "FormatText.resx")];

    [Theory]
    [MemberData(nameof(WithGaps))]
    public void Text_HasTheSameGapsInBothLanguages(string file)
    {
        var english = Read(Path.ChangeExtension(file, ".en.resx"));

        Assert.All(Read(file), text => Assert.Equal(Gaps(text.Value), Gaps(english[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Neutral))]
    public void Text_IsNeverEmpty(string file)
    {
        Assert.All(
            Read(file).Concat(Read(Path.ChangeExtension(file, ".en.resx"))),
            text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key)
        );
    }

    [Theory]
    [MemberData(nameof(Neutral))]
    public void TextForStaff_StandsBesideTheOneItIsReadInsteadOf_AndFillsNoOtherGaps(string file)
    {
        const string forStaff = "_ForStaff";
        var texts = Read(file);

        Assert.All(
            texts.Where(text => text.Key.EndsWith(forStaff, StringComparison.Ordinal)),
            text =>
            {
                Assert.True(texts.TryGetValue(text.Key[..^forStaff.Length], out var usual), text.Key);
                Assert.Subset(Gaps(usual!).ToHashSet(), Gaps(text.Value).ToHashSet());
            }
        );
    }

    [Fact]
    public void EveryEnglishText_HasItsNorwegianTwin()
    {
        var orphans = Repository
            .Files("src", "*.en.resx")
            .Where(file => !File.Exists(file.Replace(".en.resx", ".resx", StringComparison.Ordinal)));

        Assert.Empty(orphans);
    }

    [Fact]
    public void View_SaysNothingInOneLanguageOnly()
    {
        var spoken = Repository
            .Files("src/CrediCare.Web", "*.cshtml")
            .SelectMany(file =>
                File.ReadLines(file).Select((line, index) => (Place: $"{Repository.Relative(file)}:{index + 1}", Line: line))
            )
            .Where(line => Norwegian().IsMatch(line.Line));

        Assert.Empty(spoken);
    }

    [Fact]
    public void View_HasNoInlineScriptOrStyle()
    {
        var inline = Repository
            .Files("src/CrediCare.Web", "*.cshtml")
            .SelectMany(file =>
                File.ReadLines(file).Select((line, index) => (Place: $"{Repository.Relative(file)}:{index + 1}", Line: line))
            )
            .Where(line =>
                Inline().IsMatch(line.Line)
                || (
                    line.Line.Contains("<script", StringComparison.Ordinal)
                    && !line.Line.Contains("src=", StringComparison.Ordinal)
                )
            );

        Assert.Empty(inline);
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, file))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Gaps(string text) =>
        Gap().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex("[æøåÆØÅ]", RegexOptions.NonBacktracking)]
    private static partial Regex Norwegian();

    [GeneratedRegex(@"\sstyle=|\son[a-z]+=""|<style", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();
}
