using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class CaseClosingTests
{
    [Fact]
    public void Close_AsPaid_OnlyWhenNothingIsLeft()
    {
        var scenario = DemandSent();
        Assert.Equal(StageRefusal.StillOwed, scenario.Close(ClosedReason.Paid, "2026-10-05").Refusal);

        scenario.Pay(scenario.Owed("2026-10-05").Kroner, "2026-10-05");

        Assert.Null(scenario.Close(ClosedReason.Paid, "2026-10-05").Refusal);
        Assert.Equal(
            (CaseStage.Closed, ClosedReason.Paid, Day("2026-10-05")),
            (scenario.Case.Stage, scenario.Case.ClosedReason, scenario.Case.ClosedOn)
        );
        Assert.Null(scenario.Case.EarliestLimitation);
    }

    [Fact]
    public void ACaseworker_NeverClosesAsCreditedOrWithdrawn_WhateverTheCaseCouldShow()
    {
        var scenario = DemandSent();
        scenario.Case.RegisterCreditNote(Money.FromKroner(14_380), "Feil", scenario.Circumstances, Occasion("2026-10-05"));

        foreach (var reason in Enum.GetValues<ClosedReason>().Except(ClosingRule.ForCaseworkers))
            Assert.Equal(
                StageRefusal.NotForCaseworkers,
                scenario.Case.CloseAsCaseworker(reason, scenario.Circumstances, Occasion("2026-10-05")).Refusal
            );

        Assert.Equal(
            [ClosedReason.Credited, ClosedReason.Withdrawn],
            Enum.GetValues<ClosedReason>().Except(ClosingRule.ForCaseworkers).Order()
        );
        Assert.Equal(CaseStage.DemandSent, scenario.Case.Stage);
    }

    [Fact]
    public void Close_AsPaid_WhileARateIsMissing_Waits()
    {
        var scenario = DemandSent();
        scenario.Pay(1_000, "2027-01-05");

        Assert.Equal(StageRefusal.InterestUnknown, scenario.Close(ClosedReason.Paid, "2027-01-05").Refusal);
    }

    [Fact]
    public void APaymentThatIsTooMuch_LeavesExcessAndNothingOwed()
    {
        var scenario = DemandSent();
        var owed = scenario.Owed("2026-10-05");

        scenario.Pay(owed.Kroner + 100, "2026-10-05");

        var balance = scenario.Case.BalanceOn(Day("2026-10-05"), Rates);
        Assert.Equal((Money.Zero, Money.FromKroner(100)), (balance.Total, balance.Excess));
    }

    [Fact]
    public void Close_AsCredited_NeedsTheCreditNote_AndLeavesTheDebtorNothingToPay()
    {
        var scenario = DemandSent();
        Assert.Equal(StageRefusal.PrincipalNotCredited, scenario.Close(ClosedReason.Credited, "2026-10-05").Refusal);

        Assert.Null(
            scenario
                .Case.RegisterCreditNote(Money.FromKroner(14_380), "Feil faktura", scenario.Circumstances, Occasion("2026-10-05"))
                .Refusal
        );
        Assert.Null(scenario.Close(ClosedReason.Credited, "2026-10-05").Refusal);

        Assert.Equal(Money.Zero, scenario.Owed("2026-10-05"));
        Assert.Equal(Money.Zero, scenario.Owed("2026-12-31"));
    }

    [Fact]
    public void RegisterCreditNote_OfMoreThanIsLeft_IsRefused()
    {
        var scenario = DemandSent();

        var outcome = scenario.Case.RegisterCreditNote(
            Money.FromKroner(14_381),
            "Feil",
            scenario.Circumstances,
            Occasion("2026-10-05")
        );

        Assert.Equal(CaseRefusal.MoreThanPrincipal, outcome.Refusal);
        Assert.DoesNotContain(scenario.Case.Ledger, entry => entry.Kind == LedgerEntryKind.CreditNote);
    }

    [Fact]
    public void Close_AsTimeBarred_OnlyAfterTheLastDay()
    {
        var scenario = DemandSent();

        Assert.Equal(StageRefusal.NotTimeBarred, scenario.Close(ClosedReason.TimeBarred, "2029-08-27").Refusal);
        Assert.Null(scenario.Close(ClosedReason.TimeBarred, "2029-08-28").Refusal);
    }

    [Fact]
    public void Close_AsTimeBarred_NotWhileALegalStepIsPursued()
    {
        var scenario = LegalActionNoticeSent();
        var filing = scenario.Conciliation("2026-10-24").Value;
        scenario.Circumstances = scenario.Circumstances with { Interruptions = filing.Interruptions };

        Assert.Equal(StageRefusal.NotTimeBarred, scenario.Close(ClosedReason.TimeBarred, "2040-01-01").Refusal);
    }

    [Fact]
    public void AMinor_GetsOneNoticeAndNothingMore()
    {
        var scenario = NoticeSent();
        scenario.Circumstances = scenario.Circumstances with { DebtorIsMinor = true };

        Assert.Equal(StageRefusal.DebtorIsMinor, scenario.Demand("2026-09-24").Refusal);
        Assert.Null(scenario.Close(ClosedReason.Minor, "2026-09-24").Refusal);
    }

    [Fact]
    public void AClosedCase_TakesMoneyAndNothingElse_UntilItIsReopened()
    {
        var scenario = DemandSent();
        scenario.Close(ClosedReason.Withdrawn, "2026-10-05");

        Assert.Equal(StageRefusal.NotAllowed, scenario.LegalActionNotice("2026-10-09").Refusal);
        Assert.Equal(CaseRefusal.Closed, scenario.Case.Pause(null, null, Occasion("2026-10-06")).Refusal);
        Assert.Equal(CaseRefusal.Closed, scenario.Case.ApplyHeavyFee(Money.FromKroner(1), Occasion("2026-11-06")).Refusal);
        Assert.Equal(CaseRefusal.Closed, scenario.Plan("2026-10-06").Refusal);
        scenario.Pay(100, "2026-10-07");

        Assert.Null(scenario.Case.Reopen("Skyldneren har fått arbeid", Occasion("2026-10-08")).Refusal);
        Assert.Null(scenario.LegalActionNotice("2026-10-09").Refusal);
        Assert.Equal(StageRefusal.NotClosed, scenario.Case.Reopen("Skyldneren har fått arbeid", Occasion("2026-10-10")).Refusal);
    }
}
