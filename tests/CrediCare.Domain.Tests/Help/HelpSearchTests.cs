using CrediCare.Domain.Help;

namespace CrediCare.Domain.Tests.Help;

/// <summary>Which article answers which question.</summary>
public sealed class HelpSearchTests
{
    private static readonly HelpSearch Search = new([
        new(
            "foreldelse",
            "Når foreldes kravet?",
            "er det for sent\nforeldelsesfrist",
            "Et krav foreldes etter tre år. En purring hjelper ikke."
        ),
        new("varsel", "Hva er et inkassovarsel?", "brev til kunden", "Varselet sendes før kravet kan drives inn."),
        new("forlik", "Hvem må møte i forliksrådet?", "møteplikt", "Rådet megler om kravet. Møt presis."),
    ]);

    [Theory]
    [InlineData("når foreldes kravet", "foreldelse")]
    [InlineData("FORELDES", "foreldelse")]
    [InlineData("foreldet krav", "foreldelse")]
    [InlineData("varsel", "varsel")]
    [InlineData("varsler", "varsel")]
    [InlineData("forliksråd", "forlik")]
    [InlineData("forliksraad", "forlik")]
    [InlineData("forliksrad", "forlik")]
    [InlineData("forliksrådsmøte", "forlik")]
    [InlineData("moeteplikt", "forlik")]
    public void Find_ByWordsHoweverTheyAreSpelt(string question, string slug) => Assert.Equal(slug, Search.Find(question)[0]);

    [Theory]
    [InlineData("forel")]
    [InlineData("foreldelsesf")]
    [InlineData("foreldlese")]
    [InlineData("forelldes")]
    public void Find_WhenHalfTypedOrMistyped_StillFinds(string question) => Assert.Equal("foreldelse", Search.Find(question)[0]);

    [Fact]
    public void Find_ARareWordCountsMoreThanACommonOne() => Assert.Equal("forlik", Search.Find("kravet i forliksrådet")[0]);

    [Fact]
    public void Find_AnotherWordingOfTheWholeQuestion_ComesFirst() =>
        Assert.Equal("foreldelse", Search.Find("er det for sent nå?")[0]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("kvantefysikk")]
    public void Find_WhenNothingIsAskedOrKnown_IsEmpty(string question) => Assert.Empty(Search.Find(question));

    [Fact]
    public void Find_OnlyLittleWords_AreSearchedAsTheyStand() => Assert.NotNull(Search.Find("hva er det"));

    [Fact]
    public void Find_AnswersAnythingAtAll_WithoutFailing()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x20, 0x2100))]);

            Assert.True(Search.Find(typed).Count <= 3);
        }
    }
}
