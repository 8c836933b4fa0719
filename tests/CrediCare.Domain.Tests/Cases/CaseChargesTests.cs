using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>What a caseworker charges is capped by the tables, and what was wrong is taken back once.</summary>
public class CaseChargesTests
{
    private static readonly FeePayer Consumer = new(DebtorStanding.Consumer, true, false);

    [Fact]
    public void Fee_IsCappedByWhatTheTablesLeave_OfItsOwnKind()
    {
        var one = DemandSent().Case;
        var (before, heavy) = (
            Left(one, LedgerEntryKind.CollectionFee, "2026-11-05"),
            Left(one, LedgerEntryKind.CollectionFee, "2026-11-06")
        );
        Assert.True(heavy > before);
        Assert.Equal(before + before + Money.FromKroner(1_200), heavy);
        Assert.Equal(Money.Zero, Left(one, LedgerEntryKind.PaymentPlanFee, "2026-11-06"));
        Assert.Equal(Money.Zero, Left(one, LedgerEntryKind.CourtFee, "2026-11-06"));
        Assert.Equal(Money.Zero, Left(one, LedgerEntryKind.CollectionFee, "2026-11-06", Consumer with { IsMinor = true }));

        Assert.Equal(CaseRefusal.AboveFeeCap, Post(one, heavy + new Money(1), heavy));
        Assert.Null(Post(one, heavy, heavy));
        Assert.Equal(Money.Zero, Left(one, LedgerEntryKind.CollectionFee, "2026-11-06"));
        Assert.Equal(CaseEventKind.FeePosted, one.Events[^1].Kind);
    }

    [Fact]
    public void CourtFee_IsThatOfEachStepFiled_LessWhatTheFilingCharged()
    {
        var scenario = LegalActionNoticeSent();
        var step = scenario.Conciliation("2026-10-24").Value.Step;
        var caps = new FeeCaps(Known.Fees, Consumer);
        var table = Known.Fees.CourtFeeOn(CourtFeeStep.ConciliationComplaint, Day("2026-10-24"));

        var left = caps.Left(scenario.Case, LedgerEntryKind.CourtFee, null, [step], Day("2026-11-06")).Value;

        Assert.Equal(Money.Max(Money.Zero, table!.Value - Money.FromKroner(2_071)), left);
        Assert.Equal(table, caps.Left(DemandSent().Case, LedgerEntryKind.CourtFee, null, [step], Day("2026-11-06")).Value);
    }

    [Fact]
    public void Reversal_TakesAChargeBackOnce_AndFreesWhatHadPaidIt()
    {
        var scenario = DemandSent();
        var one = scenario.Case;
        scenario.Pay(scenario.Owed("2026-10-01").Kroner, "2026-10-01");
        var fee = one.ReversibleEntries().Single(entry => entry.Kind == LedgerEntryKind.CollectionFee);

        Assert.Null(Reverse(scenario, fee.Id));
        Assert.Equal(CaseRefusal.NothingToReverse, Reverse(scenario, fee.Id));
        Assert.Equal(CaseRefusal.NothingToReverse, Reverse(scenario, one.Ledger[0].Id));

        Assert.Equal(Money.FromKroner(1_200), one.Excess);
        Assert.Equal(Money.Zero, one.Charged(LedgerEntryKind.CollectionFee));
        Assert.Null(one.HeavyFeeOn);
    }

    [Fact]
    public void Interest_IsPostedUpToADay_AndWhatIsTakenBackIsNotChargedAgain()
    {
        var scenario = NoticeSent();
        var one = scenario.Case;
        Assert.Equal(InterestPostingRefusal.InFuture, one.PostInterest(Rates, Day("2026-11-07"), Occasion("2026-11-06")).Refusal);
        var owed = scenario.Owed("2026-10-31");

        Assert.Null(one.PostInterest(Rates, Day("2026-10-31"), Occasion("2026-11-06")).Refusal);
        Assert.Equal(
            InterestPostingRefusal.NothingAccrued,
            one.PostInterest(Rates, Day("2026-10-31"), Occasion("2026-11-06")).Refusal
        );
        var posted = one.Ledger.Single(entry => entry.Kind == LedgerEntryKind.Interest);
        Assert.Equal((Day("2026-10-31"), owed - Money.FromKroner(14_418)), (posted.InterestThrough, posted.Amount));
        var after = scenario.Owed("2026-11-06");

        Assert.Null(Reverse(scenario, posted.Id));
        Assert.Equal(after - posted.Amount, scenario.Owed("2026-11-06"));
    }

    private static Money Left(Case one, LedgerEntryKind kind, string on, FeePayer? payer = null) =>
        new FeeCaps(Known.Fees, payer ?? Consumer).Left(one, kind, null, [], Day(on)).Value;

    private static CaseRefusal? Post(Case one, Money amount, Money cap) =>
        one.PostFee(LedgerEntryKind.CollectionFee, amount, cap, "Glemt", Occasion("2026-11-06")).Refusal;

    private static CaseRefusal? Reverse(CaseScenario scenario, Guid id) =>
        scenario.Case.Reverse(id, "Feil", scenario.Circumstances, Occasion("2026-11-06")).Refusal;
}
