using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class PlanDecisionTests
{
    [Fact]
    public void Approve_MakesItBind_AndChargesItsFee()
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, new Money(112_500));
        var before = scenario.Owed("2026-10-07");

        Assert.Null(scenario.Answer(plan, DecisionChoice.Approve, "2026-10-07").Refusal);

        Assert.Equal((PaymentPlanState.Active, CaseHold.PlanActive), (plan.State, scenario.Case.Holds));
        Assert.Equal(before + new Money(112_500), scenario.Owed("2026-10-07"));
    }

    [Theory]
    [InlineData(DecisionChoice.Reject, PaymentPlanState.Rejected, CaseEventKind.PlanRejected)]
    [InlineData(DecisionChoice.Counter, PaymentPlanState.Countered, CaseEventKind.PlanCountered)]
    public void NoAndOtherTerms_LetCollectionGoOn_WithoutAFee(
        DecisionChoice choice,
        PaymentPlanState state,
        CaseEventKind happened
    )
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, new Money(112_500));
        var before = scenario.Owed("2026-10-07");

        Assert.Null(scenario.Answer(plan, choice, "2026-10-07", "Seks avdrag er greit.").Refusal);

        Assert.Equal((state, CaseHold.None), (plan.State, scenario.Case.Holds));
        Assert.Equal((happened, before), (scenario.Case.Events[^1].Kind, scenario.Owed("2026-10-07")));
        Assert.True(scenario.Case.Decisions[^1].WaitsForStaff);
    }

    [Theory]
    [InlineData(1, 1_250, "2026-11-01", false)]
    [InlineData(241, 1_250, "2026-11-01", false)]
    [InlineData(12, 0, "2026-11-01", false)]
    [InlineData(12, 1_000_000_001, "2026-11-01", false)]
    [InlineData(12, 1_250, "2026-10-07", false)]
    [InlineData(12, 1_250, "2027-10-08", false)]
    [InlineData(12, 1_250, "2026-10-08", true)]
    [InlineData(2, 1, "2027-10-07", true)]
    public void FiguresOfACounterProposal_AreTakenWhenTheyCanBeMeant_AndSealed(int count, int kroner, string first, bool good)
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, Money.Zero);
        var decision = scenario.Case.Decisions[^1];
        var counter = new CounterPlan(count, Money.FromKroner(kroner), Day(first));
        var answer = new DecisionAnswer(DecisionChoice.Counter, "Fortere.", Administrator) { Counter = counter };

        var outcome = scenario.Case.Answer(decision, plan, answer, Receipt, Occasion("2026-10-07"));

        Assert.Equal(good ? null : DecisionRefusal.CounterImpossible, outcome.Refusal);
        Assert.Equal(good ? counter : null, decision.Counter);
        if (!good)
            return;
        Assert.Contains(
            $"counter {counter.ToString().Length} {counter}\n",
            DecisionReceipt.TextOf(decision),
            StringComparison.Ordinal
        );
        Assert.Equal(DecisionResult.TakenBefore, decision.Weigh(answer, At("2026-10-08")).Value);
        Assert.Equal(
            DecisionRefusal.AnsweredAlready,
            decision.Weigh(answer with { Counter = counter with { Installments = count + 1 } }, At("2026-10-08")).Refusal
        );
    }

    [Fact]
    public void FiguresAlone_AreAnAnswer_AndUntilTheyAreTakenInNothingElseComesNext()
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, Money.Zero);
        var decision = scenario.Case.Decisions[^1];
        var answer = new DecisionAnswer(DecisionChoice.Counter, null, Administrator);

        Assert.Equal(DecisionRefusal.TextMissing, decision.Weigh(answer, At("2026-10-07")).Refusal);
        var figures = answer with { Counter = new CounterPlan(6, Money.FromKroner(2_500), Day("2026-11-01")) };
        Assert.Null(scenario.Case.Answer(decision, plan, figures, Receipt, Occasion("2026-10-07")).Refusal);

        Assert.Equal([CaseStepKind.CounterIsTakenUp], Ahead());
        Proposed(scenario, Money.Zero);
        Assert.DoesNotContain(CaseStepKind.CounterIsTakenUp, Ahead());
        Assert.False(decision.WaitsForStaff);

        IEnumerable<CaseStepKind> Ahead() =>
            CaseOutlook.Of(scenario.Case, null, false, Rates, Day("2026-10-07"), LegalStanding.None).Select(step => step.Kind);
    }

    [Fact]
    public void Silence_CountsAsARejection()
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, Money.Zero);

        Assert.True(scenario.Case.Lapse(scenario.Case.Decisions[^1], plan, Occasion("2026-10-20")));

        Assert.Equal((PaymentPlanState.Rejected, CaseHold.None), (plan.State, scenario.Case.Holds));
        Assert.Equal(DecisionRefusal.HasLapsed, scenario.Answer(plan, DecisionChoice.Approve, "2026-10-20").Refusal);
    }

    [Fact]
    public void APlanTakenBack_IsGone()
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, Money.Zero);

        Assert.Null(
            scenario.Case.Withdraw(scenario.Case.Decisions[^1], plan, "Skyldneren betalte.", Occasion("2026-10-08")).Refusal
        );

        Assert.Equal((PaymentPlanState.Withdrawn, CaseHold.None), (plan.State, scenario.Case.Holds));
    }

    [Fact]
    public void Approve_WhileAnObjectionIsOpen_IsRefused()
    {
        var scenario = DemandSent();
        var plan = Proposed(scenario, Money.Zero);
        scenario.Case.OpenDispute(DisputeReason.WrongAmount, "Feil.", Occasion("2026-10-06"));

        Assert.Equal(DecisionRefusal.Disputed, scenario.Answer(plan, DecisionChoice.Approve, "2026-10-07").Refusal);
        Assert.Null(scenario.Answer(plan, DecisionChoice.Reject, "2026-10-07", "Nei.").Refusal);
    }

    [Theory]
    [InlineData(7, "2026-11-12", false)]
    [InlineData(7, "2026-11-13", true)]
    [InlineData(0, "2026-11-06", true)]
    [InlineData(0, "2026-11-05", false)]
    public void AnInstalment_IsMissedAfterTheDaysOfGrace(int grace, string today, bool missed)
    {
        var scenario = DemandSent();
        var plan = scenario.Plan("2026-10-05").Value;

        var found = PlanProgress.Of(plan, scenario.Case, Day(today)).MissedAfter(grace, Day(today));

        Assert.Equal(missed, found is { Installment.Number: 1 });
    }

    [Fact]
    public void Forecast_IsWhatTheLedgerGives_WhenEveryInstalmentIsPaid()
    {
        var scenario = DemandSent();
        var parts = PaymentPlanRule.Suggest(scenario.Owed("2026-10-05"), 3, Day("2026-10-20"));
        var forecast = PlanForecast.Of(scenario.Case, parts, Money.Zero, Rates, Day("2026-10-05"), At("2026-10-05"));

        foreach (var part in parts)
            scenario.Pay(part.Amount.Kroner, $"{part.DueOn:yyyy-MM-dd}");

        Assert.Equal(scenario.Owed("2026-12-20"), forecast.Left);
        Assert.Equal(forecast.Left, forecast.Interest);
        Assert.True(forecast.Interest > Money.Zero);
        Assert.Null(forecast.KnownThrough);
    }

    [Fact]
    public void TheCreditorsLimits_AreStricterOrWider_OrTheAgencys()
    {
        var creditor = Creditor.Create("Kvistbekk", "311222333", PostalAddress.Unknown, null, null, null, true, At("2026-01-01"));
        var agency = new PlanLimits(12, new Money(5_000_000));
        Assert.Equal(agency, creditor.PlanLimitsOver(agency));

        creditor.LimitPlans(6, new Money(9_000_000), At("2026-10-01"));

        Assert.Equal(new PlanLimits(6, new Money(9_000_000)), creditor.PlanLimitsOver(agency));
    }

    private static PaymentPlan Proposed(CaseScenario scenario, Money fee) =>
        scenario
            .Case.ProposePlan(
                new PlanProposal(PaymentPlanRule.Suggest(scenario.Owed("2026-10-05") + fee, 14, Day("2026-11-05")))
                {
                    Fee = fee,
                    Question = Question("2026-10-05"),
                },
                Occasion("2026-10-05")
            )
            .Value;
}
