using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>A dispute stops collection in the case itself, whatever a page offers (inkassoloven §§ 8 and 17).</summary>
public class CaseDisputeTests
{
    [Fact]
    public void WhileDisputed_NoLetterStepOrFeeIsTaken()
    {
        var opened = Opened();
        opened.Dispute("2026-09-09");
        var noticed = NoticeSent();
        noticed.Dispute("2026-09-20");
        var demanded = DemandSent();
        demanded.Dispute("2026-10-01");
        var warned = LegalActionNoticeSent();
        warned.Dispute("2026-10-15");

        Assert.Equal(StageRefusal.Disputed, opened.Notice("2026-09-10").Refusal);
        Assert.Equal(StageRefusal.Disputed, noticed.Demand("2026-09-24").Refusal);
        Assert.Equal(StageRefusal.Disputed, demanded.LegalActionNotice("2026-10-09").Refusal);
        Assert.Equal(StageRefusal.Disputed, warned.Enforcement("2026-10-24").Refusal);
        Assert.Equal(
            StageRefusal.Disputed,
            warned.Case.FileBankruptcy(Day("2026-10-24"), null, warned.Circumstances, Occasion("2026-10-24")).Refusal
        );
        Assert.Equal(StageRefusal.Disputed, warned.Case.StartSurveillance(warned.Circumstances, Occasion("2026-10-24")).Refusal);
        Assert.Equal(CaseRefusal.Disputed, demanded.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-06")).Refusal);
        Assert.Equal(CaseRefusal.Disputed, demanded.Plan("2026-10-10").Refusal);
        Assert.Equal(
            CaseRefusal.Disputed,
            demanded
                .Case.PostFee(LedgerEntryKind.CollectionFee, new Money(1), new Money(1), "Glemt", Occasion("2026-11-06"))
                .Refusal
        );
    }

    [Fact]
    public void WhileDisputed_TheClaimMayStillBeTriedByTheConciliationBoard()
    {
        var scenario = LegalActionNoticeSent();
        scenario.Dispute("2026-10-15");

        Assert.Null(scenario.Conciliation("2026-10-24").Refusal);
        Assert.Equal(CaseStage.InConciliation, scenario.Case.Stage);
        Assert.True(scenario.Case.Holds.HasFlag(CaseHold.Disputed));
    }

    [Fact]
    public void WhileDisputed_MoneyIsStillBooked()
    {
        var scenario = DemandSent();
        scenario.Dispute("2026-10-01");
        var owed = scenario.Owed("2026-10-05");

        scenario.Pay(1_000, "2026-10-05");

        Assert.Equal(owed - Money.FromKroner(1_000), scenario.Owed("2026-10-05"));
    }

    [Fact]
    public void AnObjectionThatCameWithTheRegistration_HoldsFromTheFirstMinute()
    {
        var scenario = Opened(objection: "Har ikke bestilt dette.");

        Assert.Equal(CaseHold.Disputed, scenario.Case.Holds);
        Assert.Equal(StageRefusal.Disputed, scenario.Notice("2026-09-10").Refusal);
    }

    [Fact]
    public void CloseDispute_WhenTheLastIsDecided_LetsCollectionGoOn()
    {
        var scenario = NoticeSent();
        var first = scenario.Dispute("2026-09-20");
        var second = scenario.Dispute("2026-09-21");

        Assert.Null(Decide(first, DisputeOutcome.Dropped).Refusal);
        Assert.Equal(StageRefusal.Disputed, scenario.Demand("2026-09-26").Refusal);
        Assert.Null(Decide(second, DisputeOutcome.Settled).Refusal);
        Assert.Null(scenario.Demand("2026-09-26").Refusal);
        Assert.Equal(CaseRefusal.DisputeNotOpen, Decide(second, DisputeOutcome.Upheld).Refusal);

        Outcome<CaseRefusal> Decide(Dispute dispute, DisputeOutcome outcome) =>
            scenario.Case.CloseDispute(
                dispute.Id,
                new DisputeRuling(outcome, "Avklart med skyldneren."),
                scenario.Circumstances,
                Occasion("2026-09-25")
            );
    }

    [Fact]
    public void CloseDispute_ToTheConciliationBoard_KeepsTheHold()
    {
        var scenario = NoticeSent();
        var dispute = scenario.Dispute("2026-09-20");

        scenario.Case.CloseDispute(
            dispute.Id,
            new DisputeRuling(DisputeOutcome.ToConciliationBoard, "Må prøves."),
            scenario.Circumstances,
            Occasion("2026-09-25")
        );

        Assert.Equal(StageRefusal.Disputed, scenario.Demand("2026-09-26").Refusal);
    }

    [Fact]
    public void Reopen_WithAnUndecidedDispute_HoldsTheCaseAgain()
    {
        var scenario = DemandSent();
        scenario.Dispute("2026-10-01");
        Assert.Null(scenario.Close(ClosedReason.Withdrawn, "2026-10-02").Refusal);
        Assert.Equal(CaseHold.None, scenario.Case.Holds);

        Assert.Null(scenario.Case.Reopen("Tatt opp", Occasion("2026-10-03")).Refusal);

        Assert.Equal((CaseStage.DemandSent, CaseHold.Disputed), (scenario.Case.Stage, scenario.Case.Holds));
    }
}
