using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Tests.Amounts;

public class MoneyTests
{
    [Fact]
    public void FromKroner_WholeOre_KeepsThem() => Assert.Equal(123_450, Money.FromKroner(1_234.50m).Ore);

    [Theory]
    [InlineData("0.005")]
    [InlineData("-10.001")]
    public void FromKroner_PartsOfAnOre_Throws(string kroner) =>
        Assert.Throws<ArgumentException>(() =>
            Money.FromKroner(decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Arithmetic_AddsSubtractsNegatesAndMultiplies()
    {
        var (seven, three) = (new Money(700), new Money(300));

        Assert.Equal(new Money(1_000), seven + three);
        Assert.Equal(new Money(400), seven - three);
        Assert.Equal(new Money(-700), -seven);
        Assert.Equal(new Money(2_100), seven * 3);
        Assert.Equal(new Money(2_100), 3 * seven);
        Assert.Equal(-4m, (three - seven).Kroner);
    }

    [Fact]
    public void Arithmetic_BeyondWhatALongHolds_Throws()
    {
        var most = new Money(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => new[] { most, most }.Sum());
    }

    [Fact]
    public void Comparison_OrdersByAmount()
    {
        var (small, large) = (new Money(-1), new Money(1));

        Assert.True(small < large && small <= large && large > small && large >= small);
        Assert.False(small >= large || large <= small);
        Assert.Equal(small, Money.Min(large, small));
        Assert.Equal(large, Money.Max(small, large));
        Assert.Equal([small, Money.Zero, large], new[] { large, small, Money.Zero }.Order());
    }

    [Fact]
    public void Sum_OfNothing_IsZero() => Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());

    [Fact]
    public void ToString_IsTheSameInEveryCulture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("nb-NO");
            Assert.Equal("-1234.50 NOK", new Money(-123_450).ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
