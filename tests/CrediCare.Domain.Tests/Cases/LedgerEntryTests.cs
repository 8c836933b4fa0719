using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Cases;

public class LedgerEntryTests
{
    [Theory]
    [InlineData(LedgerEntryKind.Principal, -1)]
    [InlineData(LedgerEntryKind.ReminderFee, -1)]
    [InlineData(LedgerEntryKind.CollectionFee, -1)]
    [InlineData(LedgerEntryKind.PaymentPlanFee, -1)]
    [InlineData(LedgerEntryKind.CourtFee, -1)]
    [InlineData(LedgerEntryKind.Payment, 1)]
    [InlineData(LedgerEntryKind.DirectPayment, 1)]
    [InlineData(LedgerEntryKind.CreditNote, 1)]
    [InlineData(LedgerEntryKind.Waiver, 1)]
    public void Create_WithTheWrongSign_Throws(LedgerEntryKind kind, long ore)
    {
        Assert.Throws<ArgumentException>(() => Create(kind, ore));
        Assert.Equal(-ore, Create(kind, -ore).Amount.Ore);
    }

    [Theory]
    [InlineData(LedgerEntryKind.InterestCorrection)]
    [InlineData(LedgerEntryKind.Refund)]
    [InlineData(LedgerEntryKind.Reversal)]
    public void Create_OfACorrection_TakesEitherSign(LedgerEntryKind kind) =>
        Assert.Equal((1L, -1L), (Create(kind, 1).Amount.Ore, Create(kind, -1).Amount.Ore));

    [Fact]
    public void Create_OfInterestWithoutItsLastDay_Throws() =>
        Assert.Throws<ArgumentException>(() => Create(LedgerEntryKind.Interest, 1));

    [Fact]
    public void Create_RecordedInLocalTime_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            new LedgerPosting(Guid.Empty, Day("2026-01-01"), Day("2026-01-01"), new DateTime(2026, 1, 1)).Row(
                LedgerEntryKind.Payment,
                LedgerComponent.Fees,
                new Money(-1)
            )
        );

    [Fact]
    public void Create_GivesEachRowItsOwnId() =>
        Assert.NotEqual(Create(LedgerEntryKind.Payment, -1).Id, Create(LedgerEntryKind.Payment, -1).Id);

    private static LedgerEntry Create(LedgerEntryKind kind, long ore) =>
        new ALedger().Posting("2026-01-01", "2026-01-01").Row(kind, LedgerComponent.Principal, new Money(ore));
}
