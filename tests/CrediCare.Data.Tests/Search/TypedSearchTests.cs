using CrediCare.Data.Search;

namespace CrediCare.Data.Tests.Search;

public class TypedSearchTests
{
    [Theory]
    [InlineData("2026-004187-4", "20260041874", "20260041874")]
    [InlineData("2026 0041 874", "20260041874", "20260041874")]
    [InlineData("+47 412 34 567", "41234567", "41234567")]
    [InlineData("00123", "123", "123")]
    [InlineData("Ingrid Prøvedal", "ingrid|provedal", null)]
    [InlineData("F-2026/17", "f202617", "f202617")]
    [InlineData("F 2026/17", "f|202617", "f202617")]
    [InlineData("prøvedal 20377", "provedal|20377", "provedal20377")]
    [InlineData("Post@Prøve.Example", "post@prove.example", null)]
    public void Parse_FoldsWhatWasTyped(string typed, string parts, string? whole)
    {
        var search = TypedSearch.Parse(typed)!;

        Assert.Equal(parts.Split('|'), search.Parts);
        Assert.Equal(whole, search.Whole);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("--- / ")]
    [InlineData("\U0001F600")]
    public void Parse_WhenNothingCanBeLookedFor_IsNull(string? typed) => Assert.Null(TypedSearch.Parse(typed));

    [Fact]
    public void ALongWordIsCutAlike_OnBothSides_AndNeverThroughALetter()
    {
        var long1 = new string('a', 59) + "𝒜bc";

        Assert.Equal(new string('a', 59), Assert.Single(SearchKey.Words(long1)));
        Assert.Equal(new string('a', 59), TypedSearch.Parse(long1)!.Parts[0]);
    }
}
