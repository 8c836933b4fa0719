using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>The plan is 5 000 kroner on 5 November and 12 000 on 5 December, proposed on 5 October.</summary>
public class PlanProgressTests
{
    [Theory]
    [InlineData(0, "2026-11-05", "Upcoming", "Upcoming")]
    [InlineData(0, "2026-11-06", "Missed", "Upcoming")]
    [InlineData(4_999, "2026-11-06", "Missed", "Upcoming")]
    [InlineData(5_000, "2026-11-06", "Paid", "Upcoming")]
    [InlineData(9_000, "2026-12-06", "Paid", "Missed")]
    [InlineData(17_000, "2026-10-20", "Paid", "Paid")]
    public void WhatIsPaid_CoversInstalmentsAsTheyFallDue(decimal kroner, string today, string first, string second)
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;
        if (kroner > 0)
            scenario.Pay(kroner, "2026-10-10");

        var progress = PlanProgress.Of(plan, scenario.Case, Day(today));

        Assert.Equal([first, second], progress.Installments.Select(part => part.Standing.ToString()));
        Assert.Equal((1_700_000, (long)kroner * 100), (progress.Total.Ore, progress.Paid.Ore));
        Assert.Equal(1_700_000 - ((long)kroner * 100), progress.Left.Ore);
    }

    [Fact]
    public void WhatWasPaidBefore_OrBeyondThePlan_IsNotCounted()
    {
        var scenario = DemandSent();
        scenario.Pay(1_000, "2026-10-01");
        var plan = scenario.Plan("2026-10-05").Value;

        Assert.Equal(0, PlanProgress.Of(plan, scenario.Case, Day("2026-10-06")).Paid.Ore);

        scenario.Pay(18_000, "2026-10-10");
        Assert.Equal(0, PlanProgress.Of(plan, scenario.Case, Day("2026-10-11")).Left.Ore);
    }

    [Fact]
    public void ABrokenPlan_KeepsWhatWasPaidUntilThen_AndItsRestLapses()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;
        scenario.Pay(2_000, "2026-10-10");
        Assert.Null(scenario.Case.BreachPlan(plan, Occasion("2026-11-10")).Refusal);
        scenario.Pay(3_000, "2026-11-20");

        var progress = PlanProgress.Of(plan, scenario.Case, Day("2026-12-31"));

        Assert.Equal(
            [(InstallmentStanding.Missed, 200_000L), (InstallmentStanding.Lapsed, 0L)],
            progress.Installments.Select(part => (part.Standing, part.Paid.Ore))
        );
    }

    [Fact]
    public void APlanThatWaits_IsOnlyProposed_HoweverMuchIsPaid()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05", needsApproval: true).Value;
        scenario.Pay(5_000, "2026-10-10");

        var progress = PlanProgress.Of(plan, scenario.Case, Day("2026-12-31"));

        Assert.All(progress.Installments, part => Assert.Equal(InstallmentStanding.Proposed, part.Standing));
        Assert.Equal(0, progress.Paid.Ore);
    }
}
