using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Fees;

public class FeeExposureTests
{
    [Theory]
    [InlineData(50_000, DebtorStanding.Consumer, true, 18_750, 37_500)]
    [InlineData(1_000_000, DebtorStanding.Business, true, 90_000, 180_000)]
    [InlineData(50_000, DebtorStanding.Consumer, false, 23_438, 46_875)]
    public void Of_AClaim_IsWhatTheTablesAllow(long principal, DebtorStanding debtor, bool deductsVat, long light, long heavy) =>
        Assert.Equal(
            new FeeExposure(new Money(light), new Money(heavy)),
            FeeExposure.Of(new Money(principal), debtor, deductsVat, Day("2026-06-01"), Day("2026-11-21"), Known.Fees)
        );

    [Fact]
    public void Of_AClaimWithoutARow_IsNotGuessed() =>
        Assert.Equal(
            new FeeExposure(null, null),
            FeeExposure.Of(
                new Money(50_000),
                DebtorStanding.Consumer,
                true,
                Day("2026-06-01"),
                Day("2026-11-21"),
                new FeeTables([], [], [], [])
            )
        );
}
