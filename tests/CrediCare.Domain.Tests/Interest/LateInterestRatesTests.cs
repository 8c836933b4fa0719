using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Interest;

public class LateInterestRatesTests
{
    [Theory]
    [InlineData("2014-12-31", null)]
    [InlineData("2015-01-01", "9.25")]
    [InlineData("2020-06-30", "9.50")]
    [InlineData("2020-07-01", "8.00")]
    [InlineData("2025-12-31", "12.25")]
    [InlineData("2026-06-30", "12.00")]
    [InlineData("2026-07-01", "12.25")]
    [InlineData("2026-12-31", "12.25")]
    [InlineData("2027-01-01", null)]
    public void On_ADay_IsTheRateOfItsHalfYear(string day, string? percent) =>
        Assert.Equal(
            percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            Known.Rates.On(Day(day))?.PercentPerYear
        );

    [Fact]
    public void KnownUntil_IsTheLastDayOfTheLastHalfYear()
    {
        Assert.Equal(Day("2026-12-31"), Known.Rates.KnownUntil);
        Assert.Null(new LateInterestRates([]).KnownUntil);
        Assert.Equal(Day("2026-06-30"), new LateInterestRates([new(Day("2026-01-01"), 12m, "prøve")]).KnownUntil);
    }

    [Fact]
    public void On_WhenARateStartsInsideAHalfYear_ChangesThatDay()
    {
        var rates = new LateInterestRates([new(Day("2026-03-15"), 10m, "prøve"), new(Day("2026-01-01"), 12m, "prøve")]);

        Assert.Equal(12m, rates.On(Day("2026-03-14"))!.PercentPerYear);
        Assert.Equal(10m, rates.On(Day("2026-03-15"))!.PercentPerYear);
        var accrual = LateInterest.Accrue(
            [new(Day("2026-01-01"), new Money(3_650_000))],
            Day("2026-03-14"),
            Day("2026-03-15"),
            rates
        );
        Assert.Equal(new Money(1_200 + 1_000), accrual.Known.Rounded());
    }

    [Fact]
    public void Rates_ThatCannotBe_Throw()
    {
        Assert.Throws<ArgumentException>(() =>
            new LateInterestRates([new(Day("2026-01-01"), 1m, "a"), new(Day("2026-01-01"), 2m, "b")])
        );
        Assert.Throws<InvalidOperationException>(() => AccruedInterest.Of(new Money(1), 1, new(Day("2026-01-01"), 12.125m, "a")));
    }

    [Theory]
    [InlineData("2026-11-21", 43_000)]
    [InlineData("2026-06-30", 46_000)]
    [InlineData("2020-12-31", 43_000)]
    [InlineData("2021-01-01", null)]
    [InlineData("2027-01-01", null)]
    [InlineData("2015-06-30", null)]
    public void Compensation_ForADueDate_IsOfItsHalfYearOrUnknown(string due, int? ore) =>
        Assert.Equal(
            ore is { } known ? new Money(known) : null,
            new LatePaymentCompensations(SeedRates.LatePaymentCompensations).ForClaimDue(Day(due))
        );
}
