using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Cases;

public class LedgerBalanceTests
{
    [Fact]
    public void BalanceOn_WithInterestAndAPartPayment_ShowsWhatWasChargedAndWhatIsLeft()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-08-25", 1_438_000)
            .With(LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 123_800, "2026-10-01");
        ledger.Pay(200_000, "2026-10-30");

        var balance = ledger.On("2026-11-23");

        Assert.Equal(new(new Money(1_438_000), new Money(1_438_000 - 44_347)), balance.Principal);
        Assert.Equal(new(new Money(43_079), new Money(11_226)), balance.Interest);
        Assert.Equal(new(new Money(123_800), Money.Zero), balance.Fees);
        Assert.Equal(new Money(200_000), balance.Paid);
        Assert.Equal(new Money(11_226), balance.AccruedInterest);
        Assert.Equal(new Money(1_438_000 + 43_079 + 123_800 - 200_000), balance.Total);
        Assert.True(balance.InterestIsKnown);
    }

    [Theory]
    [InlineData("2026-08-25", 0)]
    [InlineData("2026-08-26", 483)]
    [InlineData("2026-10-30", 31_853)]
    public void BalanceOn_ADay_AccruesFromTheDayAfterTheDueDateInclusive(string day, long interest) =>
        Assert.Equal(new Money(interest), new ALedger().WithInvoice("2026-08-25", 1_438_000).On(day).AccruedInterest);

    [Fact]
    public void BalanceOn_ByTheSettingOfTheDueDateItself_AccruesOneDayMore()
    {
        var ledger = new ALedger().WithInvoice("2026-08-25", 1_438_000);

        var balance = Ledger.BalanceOn(ledger.Entries, ledger.Invoices, Known.Rates, Day("2026-08-25"), new InterestTerms(0));

        Assert.Equal(new Money(483), balance.AccruedInterest);
    }

    [Fact]
    public void BalanceOn_BeforeARowIsBooked_DoesNotKnowIt()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-08-25", 100_000)
            .With(LedgerEntryKind.DirectPayment, LedgerComponent.Principal, -60_000, "2026-11-10", "2026-09-10", invoice: 0);

        Assert.Equal(new Money(100_000), ledger.On("2026-11-09").Principal.Outstanding);
        Assert.Equal(new Money(40_000), ledger.On("2026-11-10").Principal.Outstanding);
        Assert.Equal(Money.Zero, ledger.On("2026-08-24").Principal.Outstanding);
    }

    [Fact]
    public void BalanceOn_AfterAPayment_LetsInterestRunOnItsDayAndFallTheDayAfter()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-06-30", 3_650_000)
            .With(LedgerEntryKind.Payment, LedgerComponent.Principal, -3_650_000, "2026-07-10", invoice: 0);

        Assert.Equal(new Money(12_250), ledger.On("2026-07-10").AccruedInterest);
        Assert.Equal(new Money(12_250), ledger.On("2026-12-31").AccruedInterest);
    }

    [Fact]
    public void BalanceOn_AnInvoiceCreditedFromItsDueDate_BearsNoInterest()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-06-30", 3_650_000)
            .With(LedgerEntryKind.CreditNote, LedgerComponent.Principal, -3_650_000, "2026-11-01", "2026-06-30", invoice: 0);

        var balance = ledger.On("2026-11-21");

        Assert.Equal((Money.Zero, new Money(3_650_000)), (balance.Total, balance.Credited));
        Assert.Equal(Money.Zero, balance.Paid);
    }

    [Fact]
    public void BalanceOn_PastTheKnownRates_SaysHowFarInterestIsKnown()
    {
        var ledger = new ALedger().WithInvoice("2026-08-25", 1_438_000);

        var balance = ledger.On("2027-02-01");

        Assert.Equal(Day("2026-12-31"), balance.InterestKnownThrough);
        Assert.False(balance.InterestIsKnown);
        Assert.Equal(ledger.On("2026-12-31").Total, balance.Total);
    }

    [Fact]
    public void BalanceOn_OfTwoInvoices_RoundsEachAsItWouldBePosted()
    {
        var ledger = new ALedger().WithInvoice("2026-08-25", 1_438_000).WithInvoice("2026-08-25", 1_438_000);

        var posted = InterestPosting
            .Post(ledger.Posting("2026-11-20", "2026-11-20"), ledger.Entries, ledger.Invoices, Known.Rates)
            .Value;

        Assert.Equal(ledger.On("2026-11-20").AccruedInterest, posted.Sum(e => e.Amount));
        var before = ledger.On("2026-11-20").Total;
        ledger.Entries.AddRange(posted);
        Assert.Equal(before, ledger.On("2026-11-20").Total);
        Assert.Equal(Money.Zero, ledger.On("2026-11-20").AccruedInterest);
    }

    [Fact]
    public void BalanceOn_AfterABouncedPayment_IsAsIfItNeverCame()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-06-30", 3_650_000)
            .With(LedgerEntryKind.Payment, LedgerComponent.Principal, -1_000_000, "2026-07-10", invoice: 0)
            .With(LedgerEntryKind.Reversal, LedgerComponent.Principal, 1_000_000, "2026-07-20", "2026-07-10", invoice: 0);

        var balance = ledger.On("2026-09-01");

        Assert.Equal(new ALedger().WithInvoice("2026-06-30", 3_650_000).On("2026-09-01").Total, balance.Total);
        Assert.Equal((Money.Zero, new Money(3_650_000)), (balance.Paid, balance.Principal.Charged));
    }

    [Fact]
    public void BalanceOn_AfterAReversedFee_ChargesItNoMore()
    {
        var ledger = new ALedger()
            .WithInvoice("2026-06-30", 100)
            .With(LedgerEntryKind.ReminderFee, LedgerComponent.Fees, 3_800, "2026-08-01")
            .With(LedgerEntryKind.Reversal, LedgerComponent.Fees, -3_800, "2026-08-02");

        Assert.Equal(new(Money.Zero, Money.Zero), ledger.On("2026-08-02").Fees);
        Assert.Equal(Money.Zero, ledger.On("2026-08-02").Paid);
    }

    [Fact]
    public void BalanceOn_WithExcess_KeepsItOutOfTheTotalUntilItIsPaidBack()
    {
        var ledger = new ALedger().WithInvoice("2026-06-30", 100_000);
        ledger.Pay(150_000, "2026-06-30");

        Assert.Equal(
            (Money.Zero, new Money(50_000), new Money(150_000)),
            (ledger.On("2026-07-31").Total, ledger.On("2026-07-31").Excess, ledger.On("2026-07-31").Paid)
        );

        ledger.With(LedgerEntryKind.Refund, LedgerComponent.Excess, 50_000, "2026-08-01");
        Assert.Equal((Money.Zero, Money.Zero), (ledger.On("2026-08-01").Total, ledger.On("2026-08-01").Excess));
    }
}
