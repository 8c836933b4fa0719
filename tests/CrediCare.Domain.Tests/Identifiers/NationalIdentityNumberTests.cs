using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Tests.Identifiers;

/// <summary>Synthetic numbers only.</summary>
public class NationalIdentityNumberTests
{
    private static readonly BirthNumberRules Classic = new(AllowSynthetic: true, Allow2032: false);
    private static readonly BirthNumberRules With2032 = new(AllowSynthetic: true, Allow2032: true);

    [Theory]
    [InlineData("15857050093", true, true)]
    [InlineData("15857050174", true, true)]
    [InlineData("01819000200", true, true)]
    [InlineData("12858011270", true, true)]
    [InlineData("41819012359", true, true)]
    [InlineData("50819000236", true, true)]
    [InlineData("01419012382", true, true)]
    [InlineData("15458550104", true, true)]
    [InlineData("01813200100", false, true)]
    [InlineData("01813200119", false, true)]
    [InlineData("01813200127", false, true)]
    [InlineData("29823212362", true, true)]
    [InlineData("15857050094", false, false)]
    [InlineData("31911900214", false, false)]
    [InlineData("00000000000", false, false)]
    [InlineData("1585705009", false, false)]
    [InlineData("158570 50093", true, true)]
    [InlineData("158570-50093", true, true)]
    public void TryParse_ByEachRule_AgreesWithTheVectors(string text, bool classic, bool with2032)
    {
        Assert.Equal(classic, NationalIdentityNumber.TryParse(text, Classic, out _));
        Assert.Equal(with2032, NationalIdentityNumber.TryParse(text, With2032, out _));
    }

    [Theory]
    [InlineData("15857050093")]
    [InlineData("01419012382")]
    public void TryParse_InProduction_TakesNoSyntheticPerson(string text)
    {
        Assert.False(NationalIdentityNumber.TryParse(text, out var number));
        Assert.Equal("", number.Value);
    }

    [Fact]
    public void BirthDates_OfADNumber_TakeTheFortyFromTheDay()
    {
        var number = Parse("41819012359");

        Assert.True(number.IsDNumber);
        Assert.True(number.IsSynthetic);
        Assert.Equal([Any.Day("2090-01-01"), Any.Day("1990-01-01")], number.BirthDates);
    }

    [Fact]
    public void BirthDates_WhenTheIndividualDigitsAllowIt_ReachBackTo1800s() =>
        Assert.Equal([Any.Day("2070-05-15"), Any.Day("1970-05-15"), Any.Day("1870-05-15")], Parse("15857050093").BirthDates);

    [Fact]
    public void BirthDates_OfALeapDay_AreOnlyWhereItExists() =>
        Assert.Equal([Any.Day("2032-02-29"), Any.Day("1932-02-29")], Parse("29823212362").BirthDates);

    [Fact]
    public void ToString_NeverGivesTheNumberAway()
    {
        var number = Parse("15857050093");

        Assert.Equal("158570 *****", number.ToString());
        Assert.Equal("158570 *****", $"{number}");
        Assert.Equal("158570 50093", number.Display);
        Assert.DoesNotContain("50093", new Holder(number).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfAnySingleWrongDigit_Fails() =>
        Any.Holds(
            IdentifierPropertyTests.OneWrongDigit(
                FsCheck.Fluent.Gen.Elements("15857050093", "41819012359", "01813200127", "29823212362")
            ),
            wrong => !NationalIdentityNumber.TryParse(wrong, With2032, out _)
        );

    private static NationalIdentityNumber Parse(string text) =>
        NationalIdentityNumber.TryParse(text, With2032, out var number) ? number : throw new FormatException();

    private sealed record Holder(NationalIdentityNumber Number);
}
