using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>An objection from the first word to the last, with whose turn it is in between (domain 1.2).</summary>
public class DisputeFlowTests
{
    [Fact]
    public void Asked_Answered_AndContradicted_TheTurnChanges()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");
        Assert.Equal((DisputeState.AwaitingCreditor, Day("2026-10-15")), (dispute.State, dispute.AnswerBy!.Value));
        Assert.Equal(
            CaseRefusal.AskedAlready,
            scenario.Case.AskAboutDispute(dispute.Id, Question("2026-10-02"), Occasion("2026-10-02")).Refusal
        );

        Assert.Null(scenario.Answer(null, DecisionChoice.Answer, "2026-10-03", "Den ble reparert.").Refusal);
        Assert.Equal((DisputeState.Answered, CaseHold.Disputed), (dispute.State, scenario.Case.Holds));

        scenario.Case.AddStatement(dispute.Id, DisputeSide.Debtor, "Nei, den lekker ennå.", Occasion("2026-10-04"));
        Assert.Equal(DisputeState.Open, dispute.State);
        Assert.Null(scenario.Case.AskAboutDispute(dispute.Id, Question("2026-10-04"), Occasion("2026-10-04")).Refusal);
        Assert.Equal(
            [DisputeSide.Debtor, DisputeSide.Creditor, DisputeSide.Debtor],
            dispute.Statements.Select(statement => statement.Side)
        );
    }

    [Fact]
    public void Silence_KeepsItHeld_AndTheCreditorCanStillSpeak()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");

        Assert.True(scenario.Case.Lapse(scenario.Case.Decisions[^1], null, Occasion("2026-10-16")));
        Assert.Equal((DisputeState.AwaitingCreditor, CaseHold.Disputed), (dispute.State, scenario.Case.Holds));

        var late = scenario.Case.AddStatement(dispute.Id, DisputeSide.Creditor, "Beklager.", Occasion("2026-10-20"));
        Assert.Equal((DisputeState.Answered, "Beklager."), (dispute.State, late.Value.Text));
    }

    [Fact]
    public void WhatTheCreditorSaysBeside_AnswersWhatWasAsked()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");

        scenario.Case.AddStatement(dispute.Id, DisputeSide.Creditor, "Se vedlagte rapport.", Occasion("2026-10-02"));

        Assert.Equal(DisputeState.Answered, dispute.State);
        Assert.Equal(DecisionState.Withdrawn, scenario.Case.Decisions[^1].State);
        Assert.False(scenario.Case.Holds.HasFlag(CaseHold.AwaitingCreditor));
    }

    [Fact]
    public void AQuestionTakenBack_LeavesTheObjectionOpen()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");

        scenario.Case.Withdraw(scenario.Case.Decisions[^1], null, null, Occasion("2026-10-02"));

        Assert.Equal((DisputeState.Open, CaseHold.Disputed), (dispute.State, scenario.Case.Holds));
        Assert.Null(dispute.AnswerBy);
    }

    [Fact]
    public void PartUpheld_CreditsThePart_AndCollectionGoesOnWithTheRest()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");
        var principal = Principal(scenario);

        Assert.Null(Rule(scenario, dispute, DisputeOutcome.PartUpheld, Money.FromKroner(2_000)).Refusal);

        Assert.Equal(principal - Money.FromKroner(2_000), Principal(scenario));
        Assert.Equal((DisputeState.Upheld, CaseHold.None), (dispute.State, scenario.Case.Holds));
        Assert.Equal(DecisionState.Withdrawn, scenario.Case.Decisions[^1].State);
        Assert.Null(scenario.LegalActionNotice("2026-10-09").Refusal);
    }

    [Fact]
    public void PartUpheld_WithMoreThanThereIs_ChangesNothing()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");

        Assert.Equal(
            CaseRefusal.MoreThanPrincipal,
            Rule(scenario, dispute, DisputeOutcome.PartUpheld, Money.FromKroner(14_381)).Refusal
        );
        Assert.Equal((DisputeState.AwaitingCreditor, 1), (dispute.State, scenario.Case.Decisions.Count(one => one.IsWaiting)));
    }

    [Fact]
    public void Upheld_CreditsAll_AndTheCaseClosesWithNothingToPay()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");

        Assert.Null(Rule(scenario, dispute, DisputeOutcome.Upheld).Refusal);

        Assert.Equal((CaseStage.Closed, ClosedReason.Credited), (scenario.Case.Stage, scenario.Case.ClosedReason));
        Assert.Equal(Money.Zero, scenario.Owed("2026-12-31"));
    }

    [Fact]
    public void Reopen_HoldsAgain_AndOnlyADecidedOne()
    {
        var scenario = DemandSent();
        var dispute = scenario.Dispute("2026-10-01");
        Assert.Equal(
            CaseRefusal.DisputeNotDecided,
            scenario.Case.ReopenDispute(dispute.Id, "Mer.", Occasion("2026-10-02")).Refusal
        );
        Rule(scenario, dispute, DisputeOutcome.Dropped);

        Assert.Null(scenario.Case.ReopenDispute(dispute.Id, "En rapport har kommet.", Occasion("2026-10-08")).Refusal);

        Assert.Equal((DisputeState.Open, CaseHold.Disputed), (dispute.State, scenario.Case.Holds));
        Assert.Equal((null, "En rapport har kommet."), (dispute.Outcome, dispute.Statements[^1].Text));
        Assert.Equal(StageRefusal.Disputed, scenario.LegalActionNotice("2026-10-09").Refusal);
    }

    [Fact]
    public void Interest_IsNotPosted_WhileAnObjectionIsOpen()
    {
        var scenario = DemandSent();
        scenario.Case.OpenDispute(DisputeReason.Other, "Nei.", Occasion("2026-10-01"));

        Assert.Equal(
            InterestPostingRefusal.Disputed,
            scenario.Case.PostInterest(Rates, Day("2026-10-02"), Occasion("2026-10-02")).Refusal
        );
        Assert.DoesNotContain(scenario.Case.Ledger, entry => entry.Kind == LedgerEntryKind.Interest);
    }

    [Theory]
    [InlineData(DisputeState.Open, null, null, 52)]
    [InlineData(DisputeState.AwaitingCreditor, 28, null, null)]
    [InlineData(DisputeState.Answered, null, 3, null)]
    [InlineData(DisputeState.Resolved, null, null, null)]
    [InlineData(DisputeState.Upheld, null, null, null)]
    [InlineData(DisputeState.ToConciliationBoard, null, null, null)]
    public void TheClocks_CountWholeHours_OfTheOneWhoseTurnItIs(DisputeState state, int? asked, int? answered, int? opened)
    {
        var now = new DateTime(2026, 11, 22, 11, 59, 0, DateTimeKind.Utc);
        var answeredAt = state == DisputeState.Open ? (DateTime?)null : now.AddHours(-3).AddMinutes(-59);

        var clocks = DisputeClocks.Of(state, now.AddHours(-52).AddMinutes(-1), now.AddHours(-28), answeredAt, now);

        Assert.Equal(new DisputeClocks(asked, answered, opened), clocks);
    }

    private static Money Principal(CaseScenario scenario) =>
        scenario.Case.BalanceOn(Day("2026-10-05"), Rates).Principal.Outstanding;

    private static Outcome<CaseRefusal> Rule(
        CaseScenario scenario,
        Dispute dispute,
        DisputeOutcome outcome,
        Money? credit = null
    ) =>
        scenario.Case.CloseDispute(
            dispute.Id,
            new DisputeRuling(outcome, "Avgjort.", credit),
            scenario.Circumstances,
            Occasion("2026-10-05")
        );
}
