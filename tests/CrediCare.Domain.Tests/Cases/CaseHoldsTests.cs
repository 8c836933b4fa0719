using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class CaseHoldsTests
{
    [Fact]
    public void Pause_StopsLettersAndKeepsTheStage_UntilResumed()
    {
        var scenario = NoticeSent();
        Assert.Null(scenario.Case.Pause("Kunden har ringt.", null, Occasion("2026-09-15")).Refusal);

        Assert.Equal(StageRefusal.PausedByCreditor, scenario.Demand("2026-09-24").Refusal);
        Assert.Equal(CaseStage.NoticeSent, scenario.Case.Stage);
        Assert.Equal(CaseRefusal.AlreadyPaused, scenario.Case.Pause(null, null, Occasion("2026-09-16")).Refusal);

        Assert.Null(scenario.Case.Resume(Occasion("2026-09-20")).Refusal);
        Assert.Null(scenario.Demand("2026-09-24").Refusal);
        Assert.Equal(CaseRefusal.NotPaused, scenario.Case.Resume(Occasion("2026-09-25")).Refusal);
    }

    [Fact]
    public void EveryHold_IsSeenInTheEventThatMadeIt()
    {
        var scenario = NoticeSent();
        scenario.Case.Pause(null, null, Occasion("2026-09-15"));
        scenario.Case.AskCreditor(Question("2026-09-16"), Occasion("2026-09-16"));

        Assert.Equal(CaseHold.PausedByCreditor | CaseHold.AwaitingCreditor, scenario.Case.Events[^1].HoldsAfter);
        Assert.Equal(CaseHold.PausedByCreditor, scenario.Case.Events[^2].HoldsAfter);
        Assert.Equal(DecisionResult.Taken, scenario.Answer(null, DecisionChoice.Answer, "2026-09-17", "Ja.").Value);
        Assert.Equal(CaseHold.PausedByCreditor, scenario.Case.Holds);
    }

    [Fact]
    public void APlan_BindsWhileItIsKept_AndCollectionGoesOnWhenItIsBroken()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;

        Assert.Equal(StageRefusal.PlanActive, scenario.LegalActionNotice("2026-10-09").Refusal);
        Assert.Equal(CaseRefusal.PlanExists, scenario.Plan("2026-10-06").Refusal);

        Assert.Null(scenario.Case.BreachPlan(plan, Occasion("2026-11-10")).Refusal);
        Assert.Equal(CaseHold.PlanBreached, scenario.Case.Holds);
        Assert.Null(scenario.LegalActionNotice("2026-11-11").Refusal);
        Assert.Equal(CaseHold.None, scenario.Case.Holds);
    }

    [Fact]
    public void APlanThatNeedsApproval_WaitsForTheCreditor()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05", needsApproval: true).Value;
        Assert.Equal(CaseHold.PlanAwaitingApproval | CaseHold.AwaitingCreditor, scenario.Case.Holds);
        Assert.Equal(CaseRefusal.PlanNotThere, scenario.Case.BreachPlan(plan, Occasion("2026-10-06")).Refusal);

        Assert.Null(scenario.Answer(plan, DecisionChoice.Approve, "2026-10-07").Refusal);

        Assert.Equal((CaseHold.PlanActive, PaymentPlanState.Active), (scenario.Case.Holds, plan.State));
        Assert.Equal(DecisionRefusal.AnsweredAlready, scenario.Answer(plan, DecisionChoice.Reject, "2026-10-08", "Nei.").Refusal);
    }

    [Fact]
    public void APlanThatIsRejected_HoldsNothing()
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05", needsApproval: true).Value;

        scenario.Answer(plan, DecisionChoice.Reject, "2026-10-07", "Det tar for lang tid.");

        Assert.Equal(CaseHold.None, scenario.Case.Holds);
        Assert.Null(scenario.LegalActionNotice("2026-10-09").Refusal);
    }
}
