using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Fees;

public class CollectionFeesTests
{
    [Theory]
    [InlineData("500", "187.50", "375", "281.25", "562.50", "175", "350")]
    [InlineData("1000", "262.50", "525", "393.75", "787.50", "245", "490")]
    [InlineData("2500", "300", "600", "450", "900", "280", "560")]
    [InlineData("10000", "600", "1200", "900", "1800", "560", "1120")]
    [InlineData("50000", "1200", "2400", "1800", "3600", "1120", "2240")]
    [InlineData("250000", "2700", "5400", "4050", "8100", "2520", "5040")]
    [InlineData("250000.01", "5400", "10800", "8100", "16200", "5040", "10080")]
    public void Cap_OfANewClaim_IsTheTableOfMaxima(
        string principal,
        string light,
        string heavy,
        string businessLight,
        string businessHeavy,
        string lightAt700,
        string heavyAt700
    )
    {
        Assert.Equal(Kroner(light), Cap(principal, DebtorStanding.Consumer, FeeKind.Light));
        Assert.Equal(Kroner(heavy), Cap(principal, DebtorStanding.Consumer, FeeKind.Heavy));
        Assert.Equal(Kroner(businessLight), Cap(principal, DebtorStanding.Business, FeeKind.Light));
        Assert.Equal(Kroner(businessHeavy), Cap(principal, DebtorStanding.Business, FeeKind.Heavy));
        Assert.Equal(Kroner(lightAt700), Cap(principal, DebtorStanding.Consumer, FeeKind.Light, paid: "2025-12-31"));
        Assert.Equal(Kroner(heavyAt700), Cap(principal, DebtorStanding.Consumer, FeeKind.Heavy, paid: "2025-12-31"));
    }

    [Theory]
    [InlineData("500.01", "262.50")]
    [InlineData("1000.01", "300")]
    [InlineData("2500.01", "600")]
    [InlineData("10000.01", "1200")]
    [InlineData("50000.01", "2700")]
    [InlineData("0", "187.50")]
    public void Cap_JustAboveABand_IsTheNextOne(string principal, string light) =>
        Assert.Equal(Kroner(light), Cap(principal, DebtorStanding.Consumer, FeeKind.Light));

    [Fact]
    public void Cap_WhenTheCreditorCannotDeductVat_AddsItAndRoundsOnce()
    {
        Assert.Equal(Kroner("234.38"), Cap("500", DebtorStanding.Consumer, FeeKind.Light, deductsVat: false));
        Assert.Equal(Kroner("468.75"), Cap("500", DebtorStanding.Consumer, FeeKind.Heavy, deductsVat: false));
    }

    [Theory]
    [InlineData("2500", "350", "700")]
    [InlineData("10000", "700", "1400")]
    [InlineData("50000", "1400", "2800")]
    [InlineData("250000", "2800", "5600")]
    [InlineData("250000.01", "5600", "11200")]
    public void Cap_OfAClaimDueBeforeOctober2020_KeepsTheOldBands(string principal, string light, string heavy)
    {
        Assert.Equal(
            Kroner(light),
            Cap(principal, DebtorStanding.Consumer, FeeKind.Light, due: "2020-09-30", paid: "2025-12-31")
        );
        Assert.Equal(
            Kroner(heavy),
            Cap(principal, DebtorStanding.Consumer, FeeKind.Heavy, due: "2020-09-30", paid: "2025-12-31")
        );
        Assert.NotEqual(
            Kroner(light),
            Cap(principal, DebtorStanding.Consumer, FeeKind.Light, due: "2020-10-01", paid: "2025-12-31")
        );
    }

    [Fact]
    public void Cap_WithoutARow_IsRefused()
    {
        Assert.Equal(FeeRefusal.BaseRateUnknown, Try("500", "2014-01-01", "2014-12-31", Known.Fees).Refusal);

        var withoutBands = new FeeTables(SeedRates.CollectionBaseRates, [], SeedRates.FeeFactors, []);
        Assert.Equal(FeeRefusal.BandsUnknown, Try("500", "2026-01-01", "2026-11-21", withoutBands).Refusal);

        var withoutFactors = new FeeTables(SeedRates.CollectionBaseRates, SeedRates.FeeBandTables, [], []);
        Assert.Equal(FeeRefusal.FactorsUnknown, Try("500", "2026-01-01", "2026-11-21", withoutFactors).Refusal);
    }

    [Fact]
    public void HeavyFee_OfADemandWithFourteenDays_StartsOnThe43rdDay()
    {
        Assert.Equal(Day("2026-01-01").AddDays(43), HeavyFee.FirstDay(Day("2026-01-01")));
        Assert.Equal(Day("2026-02-20"), HeavyFee.FirstDayAfter(Day("2026-01-22")));
    }

    [Theory]
    [InlineData(4, "2026-11-21", true, "0")]
    [InlineData(5, "2026-11-21", true, "1125")]
    [InlineData(5, "2025-12-31", true, "1050")]
    [InlineData(5, "2026-11-21", false, "1406.25")]
    public void PlanFee_NeedsMoreThanFourInstalments(int installments, string agreed, bool deductsVat, string expected) =>
        Assert.Equal(Kroner(expected), PlanFee.Cap(installments, Day(agreed), deductsVat, Known.Fees).Value);

    [Fact]
    public void PlanFee_WithoutARow_IsRefused()
    {
        Assert.Equal(FeeRefusal.FactorsUnknown, PlanFee.Cap(5, Day("2014-12-31"), true, Known.Fees).Refusal);

        var withoutBaseRate = new FeeTables([], [], SeedRates.FeeFactors, []);
        Assert.Equal(FeeRefusal.BaseRateUnknown, PlanFee.Cap(5, Day("2026-01-01"), true, withoutBaseRate).Refusal);
    }

    private static Money Cap(
        string principal,
        DebtorStanding debtor,
        FeeKind kind,
        bool deductsVat = true,
        string due = "2025-06-01",
        string paid = "2026-11-21"
    ) => CollectionFees.Cap(Kroner(principal), debtor, deductsVat, kind, Day(due), Day(paid), Known.Fees).Value;

    private static Outcome<Money, FeeRefusal> Try(string principal, string due, string paid, FeeTables tables) =>
        CollectionFees.Cap(Kroner(principal), DebtorStanding.Consumer, true, FeeKind.Light, Day(due), Day(paid), tables);

    private static Money Kroner(string text) => Money.FromKroner(decimal.Parse(text, CultureInfo.InvariantCulture));
}
