using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class CaseOutlookTests
{
    [Fact]
    public void Of_WhileTheNoticeRuns_TheDemandComesTheDayAfterTheDeadline() =>
        Assert.Equal([new(CaseStepKind.DemandIsSent, Day("2026-09-24"))], Outlook(NoticeSent(), "2026-09-10"));

    [Fact]
    public void Of_WhenTheDayHasPassed_ItIsToday() =>
        Assert.Equal([new(CaseStepKind.DemandIsSent, Day("2026-10-01"))], Outlook(NoticeSent(), "2026-10-01"));

    [Fact]
    public void Of_WhenTheRateIsMissing_TheDemandWaits() =>
        Assert.Equal([new(CaseStepKind.DemandWaitsForRate, Day("2027-01-02"))], Outlook(NoticeSent(), "2027-01-02"));

    [Fact]
    public void Of_AfterTheDemand_WarnsOfLegalStepsAndTheHeavyFee() =>
        Assert.Equal(
            [new(CaseStepKind.LegalActionNoticeIsSent, Day("2026-10-09")), new(CaseStepKind.FeeTurnsHeavy, Day("2026-11-06"))],
            Outlook(DemandSent(), "2026-10-01")
        );

    [Fact]
    public void Of_AfterTheHeavyFee_ItIsNotAnnouncedAgain()
    {
        var scenario = DemandSent();
        scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-06"));

        Assert.Equal([new(CaseStepKind.LegalActionNoticeIsSent, Day("2026-11-07"))], Outlook(scenario, "2026-11-07"));
    }

    [Fact]
    public void Of_AfterTheLegalActionNotice_TheDemandGrowsTooOldAfterSixMonths() =>
        Assert.Equal(
            [
                new(CaseStepKind.CreditorIsAskedAboutLegalStep, Day("2026-10-24")),
                new(CaseStepKind.DemandTooOld, Day("2027-03-25")),
            ],
            Outlook(LegalActionNoticeSent(), "2026-10-10")
        );

    [Fact]
    public void Of_ADisputedCase_StandsStillWhateverElseWaits()
    {
        var scenario = DemandSent();
        scenario.Case.Pause(null, null, Occasion("2026-10-01"));
        scenario.Dispute("2026-10-02");

        Assert.Equal([new(CaseStepKind.DisputeStandsStill, Day("2026-10-16"))], Outlook(scenario, "2026-10-03"));
    }

    [Fact]
    public void Of_APlanThatWaitsForAnAnswer_LapsesBeforeCollectionGoesOn()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-20", needsApproval: true).Value;

        var steps = CaseOutlook.Of(scenario.Case, plan, false, Rates, Day("2026-10-21"), LegalStanding.None);

        Assert.Equal(
            [
                new(CaseStepKind.PlanLapses, Day("2026-11-03")),
                new(CaseStepKind.LegalActionNoticeIsSent, Day("2026-11-04")),
                new(CaseStepKind.FeeTurnsHeavy, Day("2026-11-06")),
            ],
            steps
        );
    }

    [Fact]
    public void Of_AnActivePlan_NamesTheNextInstalment()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;

        Assert.Equal(
            [new(CaseStepKind.InstallmentDue, Day("2026-12-05"), Money.FromKroner(12_000))],
            CaseOutlook.Of(scenario.Case, plan, false, Rates, Day("2026-11-06"), LegalStanding.None)
        );
    }

    [Fact]
    public void Of_AnActivePlan_PassesOverWhatHasBeenPaidAhead()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;
        var first = plan.Installments.OrderBy(part => part.DueOn).Take(2).ToList();
        scenario.Pay(new Money(first[0].AmountOre).Kroner + 1_000, "2026-10-06");

        var next = Assert.Single(CaseOutlook.Of(scenario.Case, plan, false, Rates, Day("2026-10-07"), LegalStanding.None));

        Assert.Equal(
            new(CaseStepKind.InstallmentDue, first[1].DueOn, new Money(first[1].AmountOre) - Money.FromKroner(1_000)),
            next
        );
    }

    [Fact]
    public void Of_ACaseWithNothingLeft_AsksForNothing()
    {
        var scenario = DemandSent();
        scenario.Pay(scenario.Owed("2026-10-02").Kroner, "2026-10-02");

        Assert.Equal([new(CaseStepKind.NothingIsOwed, null)], Outlook(scenario, "2026-10-20"));
    }

    [Fact]
    public void Of_ATimeBarredClaim_SaysSince_AndNoLetterFollows()
    {
        var scenario = DemandSent();
        var last = WorkingDays.SameOrNext(scenario.Case.EarliestLimitation!.Value);

        Assert.DoesNotContain(Outlook(scenario, $"{last:yyyy-MM-dd}"), step => step.Kind == CaseStepKind.ClaimIsBarred);
        Assert.Equal([new(CaseStepKind.ClaimIsBarred, last)], Outlook(scenario, $"{last.AddDays(1):yyyy-MM-dd}"));
        Assert.Equal(StageRefusal.TimeBarred, scenario.LegalActionNotice($"{last.AddDays(1):yyyy-MM-dd}").Refusal);
    }

    [Fact]
    public void Of_AClosedCase_HasNothingToCome()
    {
        var scenario = DemandSent();
        scenario.Close(ClosedReason.Withdrawn, "2026-10-05");

        Assert.Empty(Outlook(scenario, "2026-10-06"));
    }

    private static IReadOnlyList<CaseStep> Outlook(CaseScenario scenario, string today) =>
        CaseOutlook.Of(scenario.Case, null, false, Rates, Day(today), LegalStanding.None);
}
