using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Interest;

/// <summary>The sums were worked out day by day in fractions by a script apart from this code.</summary>
public class LateInterestTests
{
    [Fact]
    public void Accrue_AcrossThreeHalfYears_UsesEachDaysRateAndRoundsOnce()
    {
        var from = InterestTerms.Default.FirstDay(Day("2025-12-15"));

        var interest = Accrue(1_000_000, from, "2026-07-10");

        Assert.Equal(Day("2025-12-16"), from);
        Assert.Equal(new Money(68_233), interest.Total!.Value.Rounded());
    }

    [Fact]
    public void Accrue_OfEachHalfYear_GivesTheStatedParts()
    {
        Assert.Equal(new Money(5_370), Accrue(1_000_000, "2025-12-16", "2025-12-31").Known.Rounded());
        Assert.Equal(new Money(59_507), Accrue(1_000_000, "2026-01-01", "2026-06-30").Known.Rounded());
        Assert.Equal(new Money(3_356), Accrue(1_000_000, "2026-07-01", "2026-07-10").Known.Rounded());
    }

    [Fact]
    public void Accrue_OverTwoPostings_MayDifferByAnOreFromOne()
    {
        var first = Accrue(1_438_000, "2026-08-26", "2026-10-30").Known;
        var second = Accrue(1_393_653, "2026-10-31", "2026-11-23").Known;

        Assert.Equal((new Money(31_853), new Money(11_226)), (first.Rounded(), second.Rounded()));
        Assert.Equal(new Money(43_079), first.Rounded() + second.Rounded());
        Assert.Equal(new Money(43_078), (first + second).Rounded());
    }

    [Fact]
    public void Accrue_WithFallingPrincipal_CountsEachDayAtItsOwn()
    {
        PrincipalStep[] steps = [new(Day("2026-08-26"), new Money(1_438_000)), new(Day("2026-10-31"), new Money(1_393_653))];

        var interest = LateInterest.Accrue(steps, Day("2026-08-26"), Day("2026-11-23"), Known.Rates);

        Assert.Equal(new Money(43_078), interest.Known.Rounded());
        Assert.Equal(interest, LateInterest.Accrue(steps.Reverse(), Day("2026-08-26"), Day("2026-11-23"), Known.Rates));
    }

    [Fact]
    public void Accrue_PastTheLastKnownHalfYear_StopsThereAndSaysSo()
    {
        var interest = Accrue(1_000_000, "2026-12-01", "2027-01-01");

        Assert.Null(interest.Total);
        Assert.Equal(Day("2026-12-31"), interest.KnownThrough);
        Assert.Equal(Accrue(1_000_000, "2026-12-01", "2026-12-31").Known, interest.Known);
        Assert.True(Accrue(1_000_000, "2026-12-01", "2026-12-31").IsComplete);
    }

    [Fact]
    public void Accrue_BeforeTheFirstRate_KnowsNothing()
    {
        var interest = Accrue(1_000_000, "2014-12-31", "2015-02-01");

        Assert.Equal((AccruedInterest.Zero, (DateOnly?)Day("2014-12-30")), (interest.Known, interest.KnownThrough));
    }

    [Fact]
    public void Accrue_AcrossAHoleBetweenRates_StopsAtIt()
    {
        var rates = new LateInterestRates(SeedRatesWithout("2020-07-01"));

        var interest = LateInterest.Accrue([new(Day("2020-01-01"), new Money(100))], Day("2020-06-01"), Day("2021-01-15"), rates);

        Assert.Equal(Day("2020-06-30"), interest.KnownThrough);
    }

    [Fact]
    public void Accrue_WhereNothingBearsInterest_NeedsNoRate()
    {
        var interest = LateInterest.Accrue(
            [new(Day("2027-01-01"), Money.Zero)],
            Day("2027-01-01"),
            Day("2027-12-31"),
            Known.Rates
        );

        Assert.True(interest.IsComplete);
        Assert.Equal(Money.Zero, interest.Known.Rounded());
        Assert.True(LateInterest.Accrue([], Day("2030-01-01"), Day("2030-12-31"), Known.Rates).IsComplete);
        Assert.Equal(AccruedInterest.Zero, Accrue(1_000_000, "2026-05-02", "2026-05-01").Known);
    }

    [Fact]
    public void FirstDay_ByTheSetting_MayBeTheDueDateItself() =>
        Assert.Equal(Day("2026-05-01"), new InterestTerms(FirstDayAfterDue: 0).FirstDay(Day("2026-05-01")));

    [Fact]
    public void Accrue_OfALargeClaimOverManyYears_DoesNotOverflow()
    {
        var interest = Accrue(long.MaxValue / 100, "2015-01-01", "2026-12-31");

        Assert.True(interest.Known.Rounded() > new Money(long.MaxValue / 100));
    }

    private static IEnumerable<LateInterestRate> SeedRatesWithout(string from) =>
        Domain.Fees.SeedRates.LateInterestRates.Where(r => r.ValidFrom != Day(from));

    private static InterestAccrual Accrue(long ore, string from, string to) => Accrue(ore, Day(from), to);

    private static InterestAccrual Accrue(long ore, DateOnly from, string to) =>
        LateInterest.Accrue([new(from, new Money(ore))], from, Day(to), Known.Rates);
}
