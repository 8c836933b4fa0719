using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Tests.Amounts;

public class RoundingTests
{
    [Theory]
    [InlineData(14, 10, 1)]
    [InlineData(15, 10, 2)]
    [InlineData(16, 10, 2)]
    [InlineData(7, 3, 2)]
    [InlineData(-14, 10, -1)]
    [InlineData(-15, 10, -2)]
    [InlineData(0, 10, 0)]
    public void HalfUp_OfAFraction_GoesAwayFromZeroAtAHalf(int numerator, int denominator, long expectedOre) =>
        Assert.Equal(new Money(expectedOre), Rounding.HalfUp((Int128)numerator, denominator));

    [Fact]
    public void HalfUp_WithoutADenominator_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfUp((Int128)1, 0));

    [Fact]
    public void HalfUp_OfKroner_RoundsToOre() => Assert.Equal(new Money(23_438), Rounding.HalfUp(234.375m));

    [Theory]
    [InlineData("37.50", 3_800)]
    [InlineData("37.49", 3_700)]
    [InlineData("112.50", 11_300)]
    public void HalfUpToKroner_RoundsToWholeKroner(string kroner, long expectedOre) =>
        Assert.Equal(
            new Money(expectedOre),
            Rounding.HalfUpToKroner(decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture))
        );
}
