using CrediCare.Data.Seeding;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Text;

namespace CrediCare.Web.Tests.Features.Help;

/// <summary>Each question, asked in the words of its title and in two other ways, finds its article among the first three.</summary>
public sealed class FindingAnArticleTests
{
    private const int AmongTheFirst = 3;

    private static readonly HelpCatalogue Shelf = new(
        RequiredHelp.Articles(_ => true, new DateTime(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc)),
        new HelpFigures(new Dictionary<string, Func<PortalFormat, string?>>())
    );

    public static TheoryData<string, string, string> Titles()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var entry in Shelf.Entries)
        {
            rows.Add(entry.Slug, "nb", entry.Norwegian.Title);
            rows.Add(entry.Slug, "en", entry.English.Title);
        }

        return rows;
    }

    public static TheoryData<string, string, string> OtherWords()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (slug, norwegian, english) in HelpQuestions.All)
        {
            foreach (var question in norwegian)
                rows.Add(slug, "nb", question);
            foreach (var question in english)
                rows.Add(slug, "en", question);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Title_FindsItsArticleFirst(string slug, string language, string title) =>
        Assert.Equal(slug, Found(title, language)[0]);

    [Theory]
    [MemberData(nameof(OtherWords))]
    public void OtherWords_FindTheArticleAmongTheFirstThree(string slug, string language, string question) =>
        Assert.Contains(slug, Found(question, language).Take(AmongTheFirst));

    [Theory]
    [MemberData(nameof(OtherWords))]
    public void QuestionInOtherSpelling_FindsTheSame(string slug, string language, string question)
    {
        var typed = question
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "oe", StringComparison.Ordinal)
            .Replace("å", "aa", StringComparison.Ordinal)
            .ToUpperInvariant();

        Assert.Contains(slug, Found(typed, language).Take(AmongTheFirst));
    }

    [Theory]
    [InlineData("moms", "nb")]
    [InlineData("må kunden betale moms", "nb")]
    [InlineData("vat", "en")]
    public void TheEverydayWordForVat_FindsWhatItCosts(string question, string language) =>
        Assert.Contains("costs", Found(question, language).Take(AmongTheFirst));

    [Fact]
    public void EveryArticle_IsAskedForInTwoOtherWaysInEachLanguage()
    {
        Assert.Equal(
            Shelf.Entries.Select(entry => entry.Slug).Order(StringComparer.Ordinal),
            HelpQuestions.All.Select(one => one.Slug).Order(StringComparer.Ordinal)
        );
        Assert.All(HelpQuestions.All, one => Assert.Equal((2, 2), (one.Norwegian.Length, one.English.Length)));
    }

    private static List<string> Found(string question, string language) =>
        [.. Shelf.Search(question, language).Select(entry => entry.Slug)];
}
