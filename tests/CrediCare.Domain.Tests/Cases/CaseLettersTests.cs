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

    public static TheoryData<CaseStage> StagesWithALetter => [CaseStage.Opened, CaseStage.NoticeSent, CaseStage.DemandSent];

    [Theory]
    [MemberData(nameof(StagesWithALetter))]
    public void NextLetterOn_IsTheFirstDayOnWhichTheLetterIsAllowed(CaseStage stage)
    {
        var first = At(stage).Case.NextLetterOn!.Value;

        Assert.Equal(0, Record(At(stage), first.AddDays(-1)));
        Assert.Equal(1, Record(At(stage), first));

        static CaseScenario At(CaseStage stage) =>
            stage switch
            {
                CaseStage.Opened => Opened("2026-09-09"),
                CaseStage.NoticeSent => NoticeSent(),
                _ => DemandSent(),
            };

        // How many letters came of it.
        static int Record(CaseScenario scenario, DateOnly on)
        {
            var (before, day) = (
                scenario.Case.Stage,
                on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
            var outcome = scenario.Case.NextLetter switch
            {
                CaseStage.NoticeSent => scenario.Notice(day),
                CaseStage.DemandSent => scenario.Demand(day),
                _ => scenario.LegalActionNotice(day),
            };
            Assert.Equal(outcome.Succeeded, scenario.Case.Stage != before);
            return outcome.Succeeded ? 1 : 0;
        }
    }

    [Fact]
    public void NextLetterOn_GoesAndComes_WithClosingAndReopening()
    {
        var scenario = DemandSent();
        var due = scenario.Case.NextLetterOn;

        scenario.Close(ClosedReason.Uncollectable, "2026-10-05");
        Assert.Null(scenario.Case.NextLetterOn);
        Assert.Null(scenario.Case.Reopen("Skyldneren har fått arbeid", Occasion("2026-10-06")).Refusal);

        Assert.Equal(due, scenario.Case.NextLetterOn);
        Assert.Null(LegalActionNoticeSent().Case.NextLetterOn);
    }

    [Fact]
    public void Stopping_IsEveryHoldThatTheRuleRefusesALetterFor()
    {
        var stopping = HoldRule.Stopping(CollectionAct.Letter);

        for (var holds = 0; holds < 64; holds++)
            Assert.Equal(
                HoldRule.Check((CaseHold)holds, CollectionAct.Letter).Succeeded,
                ((CaseHold)holds & stopping) == CaseHold.None
            );
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

    [Fact]
    public void ALetter_IsRefused_WhereNothingIsOwed_AndWithADeadlineOfYears()
    {
        var scenario = NoticeSent();
        var years = scenario.Case.RecordDemand(
            new CaseLetter(Day("2026-09-24"), Day("2029-09-24")),
            Money.Zero,
            scenario.Circumstances,
            Occasion("2026-09-24")
        );
        scenario.Pay(20_000, "2026-09-24");

        Assert.Equal(StageRefusal.DeadlineTooLong, years.Refusal);
        Assert.Equal(StageRefusal.NothingOwed, scenario.Demand("2026-09-24").Refusal);
    }

    [Fact]
    public void WhatIsPaid_IsClosed_AndWhatIsNot_StaysOpen()
    {
        var scenario = NoticeSent();

        scenario.Pay(5_000, "2026-09-24");
        scenario.Case.CloseIfPaid(scenario.Circumstances, Occasion("2026-09-24"));
        Assert.Equal(CaseStage.NoticeSent, scenario.Case.Stage);

        scenario.Pay(20_000, "2026-09-24");
        scenario.Case.CloseIfPaid(scenario.Circumstances, Occasion("2026-09-24"));
        Assert.Equal(ClosedReason.Paid, scenario.Case.ClosedReason);
    }
}
