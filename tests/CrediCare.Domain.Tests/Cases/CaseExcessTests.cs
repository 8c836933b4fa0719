using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>What was paid too much covers what is owed first; the rest is paid back, and no more than that.</summary>
public class CaseExcessTests
{
    [Fact]
    public void CreditOfWhatWasPaid_CoversTheRestFirst_AndOnlyTheRestIsExcess()
    {
        var claim = DemandSent();
        claim.Pay(14_000, "2026-10-01");
        var (owed, paid) = (claim.Owed("2026-10-02"), claim.Case.BalanceOn(Day("2026-10-02"), Rates).Paid);
        Assert.True(owed > Money.FromKroner(1_000));

        Assert.Null(Credit(claim, 14_380, "2026-10-02"));

        var after = claim.Case.BalanceOn(Day("2026-10-02"), Rates);
        Assert.Equal(Money.Zero, after.Total);
        Assert.Equal(Money.FromKroner(14_380) - owed, after.Excess);
        Assert.Equal(paid, after.Paid);
        Assert.Equal(Day("2026-10-02"), claim.Case.ExcessSince);
        Assert.Equal(CaseRefusal.MoreThanPrincipal, Credit(claim, 1, "2026-10-02"));
    }

    [Fact]
    public void WhatIsChargedAfterwards_IsCoveredByWhatWasTooMuch()
    {
        var claim = DemandSent();
        claim.Pay(20_000, "2026-10-01");
        var excess = claim.Case.Excess;

        Assert.Null(claim.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-20")).Refusal);

        Assert.Equal(Money.Zero, claim.Owed("2026-11-20"));
        Assert.Equal(excess - Money.FromKroner(1_200), claim.Case.Excess);
    }

    [Theory]
    [InlineData(101, "2026-10-05", CaseRefusal.MoreThanExcess)]
    [InlineData(100, "2026-10-06", CaseRefusal.DatedInFuture)]
    [InlineData(100, "2026-09-30", CaseRefusal.RefundBeforeExcess)]
    [InlineData(100, "2026-10-01", null)]
    public void Refund_IsOfWhatThereIs_SentWhenItCouldBe(int kroner, string on, CaseRefusal? refusal)
    {
        var claim = DemandSent();
        claim.Pay(claim.Owed("2026-10-01").Kroner + 100, "2026-10-01");

        var outcome = claim.Case.RecordRefund(Money.FromKroner(kroner), Day(on), "Bank 1", Occasion("2026-10-05"));

        Assert.Equal(refusal, outcome.Refusal);
        Assert.Equal(refusal is null, claim.Case.ExcessSince is null);
        Assert.Equal(
            refusal is null ? Money.FromKroner(kroner) : Money.Zero,
            claim.Case.BalanceOn(Day("2026-10-05"), Rates).Refunded
        );
        Assert.Equal(refusal is null, claim.Case.Events[^1].Kind == CaseEventKind.RefundPaid);
    }

    [Fact]
    public void ARefundThatCameBack_IsToBePaidBackAgain_AndFirstCoversWhatWasChargedSince()
    {
        var claim = DemandSent();
        claim.Pay(20_000, "2026-10-01");
        var excess = claim.Case.Excess;
        claim.Case.RecordRefund(excess, Day("2026-10-02"), "ABCD2345-1", Occasion("2026-10-02"));
        var refund = claim.Case.Events[^1].TransactionId!.Value;
        claim.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-20"));
        Assert.Equal(Money.FromKroner(1_200), claim.Owed("2026-11-20"));

        Assert.True(claim.Case.TakeRefundIn(refund, "ABCD2345-1", claim.Circumstances, Occasion("2026-11-21")).Succeeded);

        var after = claim.Case.BalanceOn(Day("2026-11-21"), Rates);
        Assert.Equal(
            (Money.Zero, Money.Zero, excess - Money.FromKroner(1_200)),
            (after.Total, after.Refunded, claim.Case.Excess)
        );
        Assert.Equal(Day("2026-11-21"), claim.Case.ExcessSince);
        Assert.Equal(CaseEventKind.RefundCameBack, claim.Case.Events[^1].Kind);
        Assert.Equal(
            CaseRefusal.NothingToReverse,
            claim.Case.TakeRefundIn(refund, "ABCD2345-1", claim.Circumstances, Occasion("2026-11-21")).Refusal
        );
    }

    [Fact]
    public void WhatWasPaidToTheCreditor_IsTheirsToPayBack()
    {
        var claim = DemandSent();
        claim.Pay(claim.Owed("2026-10-01").Kroner + 100, "2026-10-01");
        Assert.Equal(Money.Zero, claim.Case.ExcessWithCreditor);

        claim.Case.RegisterPayment(
            LedgerEntryKind.DirectPayment,
            Money.FromKroner(40),
            Day("2026-10-02"),
            CoverageOrder.CostsInterestPrincipal,
            claim.Circumstances,
            Occasion("2026-10-02")
        );

        Assert.Equal((Money.FromKroner(140), Money.FromKroner(40)), (claim.Case.Excess, claim.Case.ExcessWithCreditor));
    }

    [Fact]
    public void AClosedClaim_BearsNoMoreInterest_WhateverIsBookedLater()
    {
        var claim = DemandSent();
        claim.Close(ClosedReason.Withdrawn, "2026-10-05");
        var closed = claim.Case.ShownOn(Day("2027-06-01"), Rates);
        Assert.Equal(claim.Owed("2026-10-05"), closed.Total);

        var fee = claim.Case.ReversibleEntries().First();
        Assert.Null(claim.Case.Reverse(fee.Id, "Feil", claim.Circumstances, Occasion("2026-12-01")).Refusal);

        var after = claim.Case.ShownOn(Day("2027-06-01"), Rates);
        Assert.Equal(closed.Total - fee.Amount, after.Total);
        Assert.Equal((Day("2026-10-05"), Day("2026-12-01")), (closed.Day, after.Day));
    }

    private static CaseRefusal? Credit(CaseScenario claim, int kroner, string on) =>
        claim.Case.RegisterCreditNote(Money.FromKroner(kroner), "Feil kunde", claim.Circumstances, Occasion(on)).Refusal;
}
