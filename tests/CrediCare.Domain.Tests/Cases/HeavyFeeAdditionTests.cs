using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>On 14 380 kroner in 2026 the heavy fee is 2 400 kroner, of which 1 200 was charged with the demand (domain 2.2).</summary>
public class HeavyFeeAdditionTests
{
    private static readonly FeeTables Tables = Known.Fees;

    [Theory]
    [InlineData(DebtorStanding.Consumer, true, 1_200)]
    [InlineData(DebtorStanding.Business, true, 2_400)]
    [InlineData(DebtorStanding.Consumer, false, 1_800)]
    public void IsTheHeavyCap_LessWhatWasCharged(DebtorStanding debtor, bool deductsVat, decimal kroner)
    {
        var addition = HeavyFeeAddition.Of(DemandSent().Case, debtor, deductsVat, Tables, Day("2026-11-06"));

        Assert.Equal(Money.FromKroner(kroner), addition.Value);
    }

    [Fact]
    public void WhatWasCredited_NeverWasOwed_WhatWasPaidWas()
    {
        var scenario = DemandSent();
        scenario.Pay(10_000, "2026-10-01");
        scenario.Case.RegisterCreditNote(Money.FromKroner(1_000), "Feil", scenario.Circumstances, Occasion("2026-10-02"));
        Assert.Equal(Money.FromKroner(1_200), Of(scenario));

        scenario.Case.RegisterCreditNote(Money.FromKroner(3_400), "Feil", scenario.Circumstances, Occasion("2026-10-03"));
        Assert.Equal(Money.Zero, Of(scenario));
    }

    [Fact]
    public void WithoutARate_ThereIsNone()
    {
        var none = new FeeTables([], [], [], []);

        var addition = HeavyFeeAddition.Of(DemandSent().Case, DebtorStanding.Consumer, true, none, Day("2026-11-06"));

        Assert.Equal(FeeRefusal.BaseRateUnknown, addition.Refusal);
    }

    [Fact]
    public void TheDay_IsKept_UntilItIsChargedOrTheCaseIsClosed()
    {
        var scenario = DemandSent();
        Assert.Equal(Day("2026-11-06"), scenario.Case.HeavyFeeOn);

        scenario.Close(ClosedReason.Withdrawn, "2026-10-20");
        Assert.Null(scenario.Case.HeavyFeeOn);
        scenario.Case.Reopen("Skyldneren har fått arbeid", Occasion("2026-10-21"));
        Assert.Equal(Day("2026-11-06"), scenario.Case.HeavyFeeOn);

        scenario.Case.ApplyHeavyFee(Money.FromKroner(1_200), Occasion("2026-11-06"));
        Assert.Null(scenario.Case.HeavyFeeOn);
    }

    private static Money Of(CaseScenario scenario) =>
        HeavyFeeAddition.Of(scenario.Case, DebtorStanding.Consumer, true, Tables, Day("2026-11-06")).Value;
}
