using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class CaseLettersTests
{
    [Fact]
    public void AClaimFollowedFromNoticeToHeavyFee_OwesWhatTheLedgerAddsUpTo()
    {
        var scenario = DemandSent();
        scenario.Pay(2_000, "2026-10-30");
        Assert.Null(scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-06")).Refusal);

        var balance = scenario.Case.BalanceOn(Day("2026-11-23"), Rates);

        Assert.Equal(Money.FromKroner(430.79m), balance.Interest.Charged);
        Assert.Equal(Money.FromKroner(2_438), balance.Fees.Charged);
        Assert.Equal(Money.FromKroner(15_248.79m), balance.Total);
    }

    [Fact]
    public void RecordDemand_OnTheNoticeDeadlineItself_IsRefusedAndChangesNothing()
    {
        var scenario = NoticeSent();

        var outcome = scenario.Demand("2026-09-23");

        Assert.Equal(StageRefusal.NoticeDeadlineRunning, outcome.Refusal);
        Assert.Equal(CaseStage.NoticeSent, scenario.Case.Stage);
        Assert.Null(scenario.Case.DemandSentOn);
        Assert.DoesNotContain(scenario.Case.Ledger, entry => entry.Kind == LedgerEntryKind.CollectionFee);
    }

    [Fact]
    public void RecordDemand_WhenDone_IsAnEventWithTheStageTheFeeAndTheDeadline()
    {
        var scenario = DemandSent();

        var happened = scenario.Case.Events[^1];

        Assert.Equal(
            (CaseEventKind.DemandSent, CaseStage.DemandSent, "2026-10-08"),
            (happened.Kind, happened.StageAfter, happened.Detail)
        );
        Assert.Equal(
            Money.FromKroner(1_200),
            Assert.Single(scenario.Case.Ledger, e => e.TransactionId == happened.TransactionId).Amount
        );
    }

    [Fact]
    public void RecordDemand_WhileTheRateIsMissing_IsRefused()
    {
        var scenario = Opened("2026-12-20");
        Assert.Null(scenario.Notice("2026-12-20").Refusal);

        Assert.Equal(StageRefusal.InterestUnknown, scenario.Demand("2027-01-10").Refusal);
    }

    [Fact]
    public void CreditorsOwnNotice_IsWhereTheCaseStarts_AndItsDeadlineIsWaitedFor()
    {
        var scenario = Opened("2026-09-10", Day("2026-09-05"), Day("2026-09-19"));

        Assert.Equal(CaseStage.NoticeSent, scenario.Case.Stage);
        Assert.Equal(StageRefusal.NoticeDeadlineRunning, scenario.Demand("2026-09-19").Refusal);
        Assert.Null(scenario.Demand("2026-09-20").Refusal);
    }

    [Theory]
    [InlineData("2026-11-05", CaseRefusal.HeavyFeeTooEarly)]
    [InlineData("2026-11-06", null)]
    public void ApplyHeavyFee_OnlyWhenTheDemandIsMissedByMoreThan28Days(string on, CaseRefusal? expected)
    {
        var scenario = DemandSent();

        Assert.Equal(expected, scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion(on)).Refusal);
    }

    [Fact]
    public void ApplyHeavyFee_Twice_IsRefused()
    {
        var scenario = DemandSent();
        scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-06"));

        Assert.Equal(
            CaseRefusal.HeavyFeeCharged,
            scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-07")).Refusal
        );
    }

    [Fact]
    public void AnotherInvoice_IsTakenBeforeADemandOnly_AndMovesTheEarliestLimitation()
    {
        var scenario = NoticeSent();
        scenario.Case.AddInvoice(
            Registered("20300", Day("2026-07-01"), 900),
            "Kvistbekk Rørservice AS",
            Day("2026-09-10"),
            At("2026-09-10")
        );

        Assert.Equal(Day("2029-07-01"), scenario.Case.EarliestLimitation);
        Assert.Equal(CaseEventKind.InvoiceAdded, scenario.Case.Events[^1].Kind);
        Assert.False(DemandSent().Case.CanTakeInvoices);
    }
}
