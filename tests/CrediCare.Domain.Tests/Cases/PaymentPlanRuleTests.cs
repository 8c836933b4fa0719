using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class PaymentPlanRuleTests
{
    private static readonly DateOnly Today = Day("2026-11-22");
    private static readonly PlanLimits Agency = new(12, null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    public void TheParts_AddUpToTheClaimAndTheFee_ToTheOre(int offBy, bool good)
    {
        var parts = PaymentPlanRule.Suggest(new Money(1_438_075 + 112_500 + offBy), 14, Day("2026-12-15"));

        var check = Check(parts, new Money(1_438_075), new Money(112_500));

        Assert.Equal(good, check.IsGood);
        Assert.Equal(new Money(offBy), check.Difference);
        Assert.Equal(good ? [] : [PlanProblem.SumDiffers], check.Problems);
    }

    [Theory]
    [InlineData("2026-11-23:500 2026-12-23:500", "")]
    [InlineData("2026-11-22:500 2026-12-23:500", "StartsTooEarly")]
    [InlineData("2026-12-23:1000", "TooFewInstallments")]
    [InlineData("", "TooFewInstallments SumDiffers")]
    [InlineData("2026-12-23:500 2026-12-23:500", "DaysNotAscending")]
    [InlineData("2027-01-23:500 2026-12-23:500", "DaysNotAscending")]
    [InlineData("2026-12-23:1000 2027-01-23:0", "AmountNotPositive")]
    [InlineData("2026-12-23:1100 2027-01-23:-100", "AmountNotPositive")]
    public void WhatIsWrong_IsAllSaid(string parts, string problems) =>
        Assert.Equal(problems, string.Join(' ', Check(Parts(parts), new Money(1_000), Money.Zero).Problems));

    [Theory]
    [InlineData(12, 100_000, "")]
    [InlineData(13, 100_000, "TooManyInstallments")]
    [InlineData(12, 100_001, "TooLarge")]
    [InlineData(13, 100_001, "TooManyInstallments TooLarge")]
    public void AboveTheLimits_TheCreditorIsAsked(int count, int ore, string approvals)
    {
        var parts = PaymentPlanRule.Suggest(new Money(ore), count, Day("2026-12-01"));

        var check = Check(parts, new Money(ore), Money.Zero, new PlanLimits(12, new Money(100_000)));

        Assert.Equal(approvals, string.Join(' ', check.Approvals));
        Assert.True(check.IsGood);
    }

    [Theory]
    [InlineData("2027-01-14", PlanLimitation.EndsAfter)]
    [InlineData("2027-01-15", PlanLimitation.EndsNear)]
    [InlineData("2027-04-14", PlanLimitation.EndsNear)]
    [InlineData("2027-04-15", PlanLimitation.Clear)]
    [InlineData(null, PlanLimitation.Clear)]
    public void ThePlansEnd_IsSeenAgainstLimitation(string? limitation, PlanLimitation expected)
    {
        var check = PaymentPlanRule.Check(
            Parts("2026-12-15:500 2027-01-15:500"),
            new Money(1_000),
            Money.Zero,
            Agency,
            limitation is null ? null : Day(limitation),
            90,
            Today
        );

        Assert.Equal(expected, check.Limitation);
        Assert.True(check.IsGood);
    }

    [Fact]
    public void Suggest_AddsUpExactly_AndItsDaysAscend() =>
        Any.Holds(
            from ore in Gen.Choose(100, 500_000_000)
            from count in Gen.Choose(2, 60)
            from first in Any.Date
            select (ore, count, first),
            plan =>
            {
                var parts = PaymentPlanRule.Suggest(new Money(plan.ore), plan.count, plan.first);
                return PaymentPlanRule
                        .Check(parts, new Money(plan.ore), Money.Zero, Agency, null, 90, plan.first.AddDays(-1))
                        .Problems
                        is []
                    && parts.Max(part => part.Amount) - parts.Min(part => part.Amount) <= new Money(1)
                    && PaymentPlanRule.PerMonth(parts).Count == plan.count;
            }
        );

    [Fact]
    public void Suggest_FromTheLastOfAMonth_StaysAtTheLast() =>
        Assert.Equal(
            ["2027-01-31", "2027-02-28", "2027-03-31"],
            PaymentPlanRule
                .Suggest(new Money(300), 3, Day("2027-01-31"))
                .Select(part => part.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );

    private static PlanCheck Check(IReadOnlyList<PlanPart> parts, Money claim, Money fee, PlanLimits? limits = null) =>
        PaymentPlanRule.Check(parts, claim, fee, limits ?? Agency, null, 90, Today);

    private static List<PlanPart> Parts(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':'))
            .Select(part => new PlanPart(
                Day(part[0]),
                new Money(long.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture))
            ))
            .ToList();

    [Fact]
    public void SoMuchAMonth_AddsUpToTheOre_InNoMoreParts_TheLastTakingTheRest()
    {
        var random = new Random(20261122);
        foreach (var _ in Enumerable.Range(0, 500))
        {
            var (total, count) = (new Money(random.NextInt64(1, 10_000_000)), random.Next(2, 40));
            var monthly = new Money(random.NextInt64(1, 1_000_000));

            var parts = PaymentPlanRule.Suggest(total, count, monthly, new DateOnly(2027, 1, 31));

            Assert.Equal(total, parts.Sum(part => part.Amount));
            Assert.InRange(parts.Count, 1, count);
            Assert.All(parts, part => Assert.True(part.Amount > Money.Zero));
            Assert.All(parts.SkipLast(1), part => Assert.Equal(monthly, part.Amount));
            Assert.Equal(parts.Select(part => part.DueOn).Distinct().Order(), parts.Select(part => part.DueOn));
        }
    }
}
