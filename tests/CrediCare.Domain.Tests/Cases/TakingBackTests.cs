using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>
/// A payment that is taken back leaves the debtor owing what would have been owed without it; what others covered since stays
/// covered.
/// </summary>
public class TakingBackTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(14_000)]
    [InlineData(20_000)]
    public void TheDebtorOwes_AsIfThePaymentHadNeverCome(int kroner)
    {
        var (claim, without) = (DemandSent(), DemandSent());
        claim.Pay(100, "2026-09-28");
        without.Pay(100, "2026-09-28");
        claim.Pay(kroner, "2026-10-01");
        foreach (var one in new[] { claim, without })
            one.Case.PostInterest(Rates, Day("2026-10-20"), Occasion("2026-10-20"));

        Assert.Null(TakeBack(claim, Money.FromKroner(kroner), "2026-11-01"));

        Assert.Equal(without.Owed("2026-11-20"), claim.Owed("2026-11-20"));
        var balance = claim.Case.BalanceOn(Day("2026-11-20"), Rates);
        Assert.Equal((Money.FromKroner(100), Money.Zero), (balance.Paid, balance.Excess));
        Assert.Equal(without.Case.BalanceOn(Day("2026-11-20"), Rates).Principal.Outstanding, balance.Principal.Outstanding);
        Assert.Null(claim.Case.ExcessSince);
    }

    [Fact]
    public void WhatWasTooMuchAndUsedSince_IsTakenFromWhatItCovered()
    {
        var claim = DemandSent();
        claim.Pay(20_000, "2026-10-01");
        Assert.Null(claim.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-20")).Refusal);
        claim.Pay(3_000, "2026-11-20");

        Assert.Null(TakeBack(claim, Money.FromKroner(20_000), "2026-11-21"));

        var balance = claim.Case.BalanceOn(Day("2026-11-21"), Rates);
        Assert.Equal((Money.FromKroner(3_000), Money.Zero), (balance.Paid, balance.Excess));
        Assert.Equal(balance.Principal.Charged + balance.Interest.Charged + balance.Fees.Charged - balance.Paid, balance.Total);
    }

    [Fact]
    public void WhatWasPaid_IsTakenBackOnce_AndSaysWhy()
    {
        var claim = DemandSent();
        claim.Pay(500, "2026-10-01");
        var payment = Assert.Single(claim.Case.StandingPayments());

        Assert.Equal((Money.FromKroner(500), Day("2026-10-01")), (payment.Amount, payment.PaidOn));
        Assert.Null(TakeBack(claim, payment.Amount, "2026-10-05"));

        Assert.Empty(claim.Case.StandingPayments());
        Assert.Equal(CaseRefusal.NothingToReverse, TakeBack(claim, payment, "2026-10-05"));
        Assert.Equal((CaseEventKind.PaymentTakenBack, "Feil sak"), (claim.Case.Events[^1].Kind, claim.Case.Events[^1].Detail));
    }

    [Fact]
    public void ACaseThatWasPaid_IsOpenAgain_WhereItStood()
    {
        var claim = DemandSent();
        var owed = claim.Owed("2026-10-01");
        claim.Pay(owed.Kroner, "2026-10-01");
        claim.Case.CloseIfPaid(claim.Circumstances, Occasion("2026-10-01"));
        Assert.Equal(CaseStage.Closed, claim.Case.Stage);

        Assert.Null(TakeBack(claim, owed, "2026-10-05"));

        Assert.Equal((CaseStage.DemandSent, CaseEventKind.Reopened), (claim.Case.Stage, claim.Case.Events[^1].Kind));
        Assert.True(claim.Owed("2026-10-05") > owed);
    }

    [Fact]
    public void WhatHasBeenPaidBackAlready_CannotBeTakenBackToo()
    {
        var claim = DemandSent();
        claim.Pay(claim.Owed("2026-10-01").Kroner + 100, "2026-10-01");
        var payment = claim.Case.StandingPayments()[0];
        Assert.Null(claim.Case.RecordRefund(Money.FromKroner(100), Day("2026-10-02"), "Bank 1", Occasion("2026-10-02")).Refusal);
        var rows = claim.Case.Ledger.Count;

        Assert.Equal(CaseRefusal.ExcessPaidBack, TakeBack(claim, payment, "2026-10-05"));

        Assert.Equal(rows, claim.Case.Ledger.Count);
    }

    private static CaseRefusal? TakeBack(CaseScenario claim, Money amount, string on) =>
        TakeBack(claim, claim.Case.StandingPayments().First(payment => payment.Amount == amount), on);

    private static CaseRefusal? TakeBack(CaseScenario claim, StandingPayment payment, string on) =>
        claim.Case.TakeBackPayment(payment.TransactionId, "Feil sak", claim.Circumstances, Occasion(on)).Refusal;
}
