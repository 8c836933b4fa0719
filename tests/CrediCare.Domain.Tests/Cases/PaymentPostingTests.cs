using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Cases;

public class PaymentPostingTests
{
    [Fact]
    public void Post_OfAPartPayment_PostsInterestAndCoversCostsInterestPrincipal()
    {
        var ledger = Claim();

        var rows = ledger.Pay(200_000, "2026-10-30");

        Assert.Equal(
            [
                (LedgerEntryKind.Interest, LedgerComponent.Interest, 31_853L),
                (LedgerEntryKind.Payment, LedgerComponent.Fees, -123_800L),
                (LedgerEntryKind.Payment, LedgerComponent.Interest, -31_853L),
                (LedgerEntryKind.Payment, LedgerComponent.Principal, -44_347L),
            ],
            rows.Select(Shape)
        );
        Assert.Equal(Day("2026-10-30"), rows[0].InterestThrough);
        Assert.Single(rows.Select(r => r.TransactionId).Distinct());
    }

    [Fact]
    public void Post_ReportedAfterInterestWasPosted_TakesBackWhatWasTooHigh()
    {
        var late = Claim();
        late.Entries.AddRange(
            InterestPosting.Post(late.Posting("2026-11-30", "2026-11-30"), late.Entries, late.Invoices, Known.Rates).Value
        );

        var rows = late.Pay(200_000, effective: "2026-10-30", booked: "2026-12-02");

        Assert.Equal(
            [
                (LedgerEntryKind.Payment, LedgerComponent.Fees, -123_800L),
                (LedgerEntryKind.Payment, LedgerComponent.Interest, -31_853L),
                (LedgerEntryKind.Payment, LedgerComponent.Principal, -44_347L),
                (LedgerEntryKind.InterestCorrection, LedgerComponent.Interest, -461L),
            ],
            rows.Select(Shape)
        );
        Assert.NotNull(rows[^1].Reason);

        var inTime = Claim();
        inTime.Pay(200_000, "2026-10-30");
        Assert.Equal(inTime.On("2026-12-15").Total, late.On("2026-12-15").Total);
    }

    [Fact]
    public void Post_OfTheWholeSumReportedLate_LeavesNothing()
    {
        var ledger = Claim();
        ledger.Entries.AddRange(
            InterestPosting.Post(ledger.Posting("2026-11-30", "2026-11-30"), ledger.Entries, ledger.Invoices, Known.Rates).Value
        );

        ledger.Pay(1_438_000 + 123_800 + 31_853, effective: "2026-10-30", booked: "2026-12-02");

        Assert.Equal((Money.Zero, Money.Zero), (ledger.On("2026-12-15").Total, ledger.On("2026-12-15").Excess));
    }

    [Fact]
    public void Post_ReportedAfterALaterPaymentCoveredTheInterest_LetsThatCoverThePrincipal()
    {
        var ledger = Claim();
        ledger.Pay(200_000, "2026-11-10");

        var rows = ledger.Pay(1_000_000, effective: "2026-08-26", booked: "2026-12-02");

        var moved = rows.Where(r => r.Kind == LedgerEntryKind.Reallocation).ToList();
        Assert.Equal([LedgerComponent.Interest, LedgerComponent.Principal], moved.Select(r => r.Component));
        Assert.Equal(Money.Zero, moved.Sum(r => r.Amount));
        Assert.All(moved, row => Assert.Equal(Day("2026-12-02"), row.EffectiveOn));
        Assert.Equal(
            Money.Zero,
            Ledger.BalanceOn(ledger.Entries, ledger.Invoices, new([]), Day("2026-12-02")).Interest.Outstanding
        );
        Assert.Equal(new Money(1_200_000), ledger.On("2026-12-02").Paid);
    }

    [Fact]
    public void Post_OfMoreThanIsOwed_KeepsTheExcessApart()
    {
        var ledger = new ALedger().WithInvoice("2026-06-30", 100_000);

        var rows = ledger.Pay(150_000, "2026-06-30");

        Assert.Equal([LedgerComponent.Principal, LedgerComponent.Excess], rows.Select(r => r.Component));
        Assert.Equal(-50_000, rows[^1].Amount.Ore);
    }

    [Fact]
    public void Post_PastTheKnownRates_StillBooksThePaymentAndTheKnownInterest()
    {
        var ledger = new ALedger().WithInvoice("2026-08-25", 1_438_000);
        var known = ledger.On("2026-12-31").AccruedInterest;

        var rows = ledger.Pay(100_000, "2027-01-15");

        Assert.Equal((LedgerEntryKind.Interest, LedgerComponent.Interest, known.Ore), Shape(rows[0]));
        Assert.Equal(Day("2026-12-31"), rows[0].InterestThrough);
        Assert.Equal(Day("2026-12-31"), ledger.On("2027-01-15").InterestKnownThrough);
        Assert.Equal(new Money(-100_000), rows.Where(r => r.Kind == LedgerEntryKind.Payment).Sum(r => r.Amount));
    }

    [Fact]
    public void Post_OfWhatIsNoPayment_Throws()
    {
        var ledger = Claim();

        Assert.Throws<ArgumentOutOfRangeException>(() => Post(ledger, LedgerEntryKind.Waiver, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => Post(ledger, LedgerEntryKind.Payment, 0));
    }

    [Fact]
    public void PostInterest_PastTheKnownRates_IsRefused()
    {
        var ledger = Claim();

        var outcome = InterestPosting.Post(
            ledger.Posting("2027-01-01", "2027-01-01"),
            ledger.Entries,
            ledger.Invoices,
            Known.Rates
        );

        Assert.Equal(InterestPostingRefusal.RateUnknown, outcome.Refusal);
    }

    [Fact]
    public void Allocate_OverTwoInvoices_CoversTheOldestFirst()
    {
        var ledger = new ALedger().WithInvoice("2026-07-31", 100_000, booked: "2026-06-30").WithInvoice("2026-06-30", 100_000);

        var parts = PaymentAllocation.Allocate(new Money(120_000), ledger.On("2026-06-30"), CoverageOrder.CostsInterestPrincipal);

        Assert.Equal(
            [
                (LedgerComponent.Principal, ledger.Invoices[1].Id, 100_000L),
                (LedgerComponent.Principal, ledger.Invoices[0].Id, 20_000L),
            ],
            parts.Select(p => (p.Component, p.InvoiceId, p.Amount.Ore))
        );
    }

    [Fact]
    public void Allocate_InAnotherOrder_FollowsIt()
    {
        var ledger = Claim();
        var order = CoverageOrder.Parse("Principal>Interest>Fees>LegalCosts");

        var part = Assert.Single(PaymentAllocation.Allocate(new Money(200_000), ledger.On("2026-10-30"), order));

        Assert.Equal(LedgerComponent.Principal, part.Component);
        Assert.Equal("Principal>Interest>Fees>LegalCosts", order.ToString());
    }

    [Fact]
    public void CoverageOrder_ThatLacksAComponent_Throws()
    {
        Assert.Throws<ArgumentException>(() =>
            CoverageOrder.Of(LedgerComponent.Principal, LedgerComponent.Interest, LedgerComponent.Fees)
        );
        Assert.Throws<ArgumentException>(() => CoverageOrder.Parse("Principal>Interest>Fees>Fees"));
        Assert.Equal("LegalCosts>Fees>Interest>Principal", CoverageOrder.CostsInterestPrincipal.ToString());
    }

    private static ALedger Claim() =>
        new ALedger()
            .WithInvoice("2026-08-25", 1_438_000)
            .With(LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 123_800, "2026-10-01");

    private static (LedgerEntryKind, LedgerComponent, long) Shape(LedgerEntry row) => (row.Kind, row.Component, row.Amount.Ore);

    private static IReadOnlyList<LedgerEntry> Post(ALedger ledger, LedgerEntryKind kind, long ore) =>
        PaymentPosting.Post(
            ledger.Posting("2026-10-30", "2026-10-30"),
            kind,
            new Money(ore),
            CoverageOrder.CostsInterestPrincipal,
            ledger.Entries,
            ledger.Invoices,
            Known.Rates
        );
}
