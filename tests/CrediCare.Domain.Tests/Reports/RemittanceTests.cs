using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Tests.Cases;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>Every øre that was paid is the creditor's, the agency's or the debtor's, and is told once.</summary>
public class RemittanceTests
{
    private const int Runs = 300;
    private static readonly RemittanceTerms Deducts = new(CreditorDeductsVat: true, 25m);
    private static readonly RemittanceTerms DoesNot = new(CreditorDeductsVat: false, 25m);

    [Theory]
    [InlineData(750, 187.50, 150)]
    [InlineData(0.02, 0.01, 0)]
    [InlineData(-750, -187.50, -150)]
    public void TheTaxIsBesideTheFeeOrInIt(double fee, double beside, double within)
    {
        var paid = Money.FromKroner((decimal)fee);

        Assert.Equal((decimal)beside, Deducts.VatOf(paid).Kroner);
        Assert.Equal((decimal)within, DoesNot.VatOf(paid).Kroner);
        Assert.Equal(Deducts.VatOf(paid), Deducts.HeldBack(Deducts.VatOf(paid)));
        Assert.Equal(Money.Zero, DoesNot.HeldBack(DoesNot.VatOf(paid)));
    }

    /// <summary>
    /// A reminder fee of 38 (the creditor's), then a collection fee of 1 200 (the agency's); a payment of 100 covers the first and 62 of
    /// the second, the next one the rest of it, interest and 500 of the invoice.
    /// </summary>
    [Fact]
    public void FeesAreCoveredInTheOrderTheyWereCharged_AndEachIsWhoseItIs()
    {
        var one = new BookedLedger();
        one.Book("2026-10-01", (LedgerEntryKind.Principal, LedgerComponent.Principal, 14_380));
        one.Book("2026-10-01", (LedgerEntryKind.ReminderFee, LedgerComponent.Fees, 38));
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_200));
        one.Book("2026-10-05", (LedgerEntryKind.Payment, LedgerComponent.Fees, -100));
        one.Book(
            "2026-10-11",
            (LedgerEntryKind.Payment, LedgerComponent.Fees, -1_138),
            (LedgerEntryKind.Payment, LedgerComponent.Interest, -10),
            (LedgerEntryKind.Payment, LedgerComponent.Principal, -500)
        );
        one.Book("2026-10-12", (LedgerEntryKind.Payment, LedgerComponent.Principal, -1));

        var lines = RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts).ToList();

        Assert.Equal([38m, 0m], lines.Select(line => line.Costs.Kroner));
        Assert.Equal([62m, 1_138m], lines.Select(line => line.Fee.Kroner));
        Assert.Equal([15.5m, 284.5m], lines.Select(line => line.HeldBack.Kroner));
        Assert.Equal([22.5m, 225.5m], lines.Select(line => line.PaidOut.Kroner));
        Assert.Equal([100m, 1_648m], lines.Select(line => line.Paid.Kroner));
    }

    /// <summary>A fee of 2 325 in three parts, on each of which the tax has half an øre: together the tax is that on the whole.</summary>
    [Fact]
    public void TheTaxOnTheParts_IsTheTaxOnTheWhole()
    {
        var one = new BookedLedger();
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 2_325));
        foreach (var (day, part) in new[] { ("2026-10-05", 775.02m), ("2026-10-06", 775.02m), ("2026-10-07", 774.96m) })
            one.Book(day, (LedgerEntryKind.Payment, LedgerComponent.Fees, -part));

        var lines = RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts).ToList();

        Assert.Equal([193.76m, 193.75m, 193.74m], lines.Select(line => line.Vat.Kroner));
        Assert.Equal(581.25m, lines.Sum(line => line.Vat).Kroner);
    }

    [Fact]
    public void OfWhatTheCreditorWasPaidStraight_ItOwesTheFee()
    {
        var one = new BookedLedger();
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_000));
        one.Book(
            "2026-10-05",
            (LedgerEntryKind.DirectPayment, LedgerComponent.Fees, -400),
            (LedgerEntryKind.DirectPayment, LedgerComponent.Principal, -600)
        );

        var line = Assert.Single(RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), DoesNot));

        Assert.Equal((1_000m, 400m, 80m, -400m), (line.Paid.Kroner, line.Fee.Kroner, line.Vat.Kroner, line.PaidOut.Kroner));
        var deducted = Assert.Single(RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts));
        Assert.Equal((100m, -500m), (deducted.HeldBack.Kroner, deducted.PaidOut.Kroner));
        var sums = new RemittanceSums();
        sums.Add(deducted);
        Assert.Equal((0m, 1_000m), (sums.ToAgency.Kroner, sums.ToCreditor.Kroner));
        Assert.Equal((0m, 400m), (sums.FeeToAgency.Kroner, sums.FeeToCreditor.Kroner));
        Assert.True(sums.AddsUp);
    }

    /// <summary>A waiver covers fees in their order too: here the creditor's own, so that what is paid then is the agency's.</summary>
    [Fact]
    public void WhatWasWaived_IsNotPaidAgain()
    {
        var one = new BookedLedger();
        one.Book("2026-10-01", (LedgerEntryKind.ReminderFee, LedgerComponent.Fees, 100));
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_000));
        one.Book("2026-10-03", (LedgerEntryKind.Waiver, LedgerComponent.Fees, -100));
        one.Book("2026-10-06", (LedgerEntryKind.Payment, LedgerComponent.Fees, -100));

        var line = Assert.Single(RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts));

        Assert.Equal((0m, 100m), (line.Costs.Kroner, line.Fee.Kroner));
    }

    /// <summary>
    /// 250 was paid too much and waits; a fee of 100 that is charged next is covered by it. Then what was paid straight to the creditor
    /// is taken back: neither is new money to the agency.
    /// </summary>
    [Fact]
    public void WhatIsMovedFromExcessToAFee_IsTheAgencys_AndADirectPaymentTakenBackIsTheCreditors()
    {
        var one = new BookedLedger();
        one.Book("2026-09-28", (LedgerEntryKind.Payment, LedgerComponent.Excess, -250));
        one.Book("2026-09-29", (LedgerEntryKind.DirectPayment, LedgerComponent.Principal, -40));
        one.Book(
            "2026-10-06",
            (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 100),
            (LedgerEntryKind.Reallocation, LedgerComponent.Excess, 100),
            (LedgerEntryKind.Reallocation, LedgerComponent.Fees, -100)
        );
        one.Undo("2026-10-07", LedgerEntryKind.DirectPayment);

        var lines = RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), DoesNot).ToList();

        Assert.Equal(
            [(false, 0m, 100m, -100m, 0m), (true, -40m, 0m, 0m, 0m)],
            lines.Select(line =>
                (line.PaidToCreditor, line.Paid.Kroner, line.Fee.Kroner, line.Excess.Kroner, line.PaidOut.Kroner)
            )
        );
    }

    [Fact]
    public void WhatBounced_TakesBackWhatItHadBrought()
    {
        var one = new BookedLedger();
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_000));
        one.Book("2026-09-28", (LedgerEntryKind.Payment, LedgerComponent.Fees, -300));
        one.Book("2026-10-06", (LedgerEntryKind.Reversal, LedgerComponent.Fees, 300));

        var line = Assert.Single(RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts));

        Assert.Equal((-300m, -300m, 75m), (line.Paid.Kroner, line.Fee.Kroner, line.PaidOut.Kroner));
    }

    [Fact]
    public void AWeekAfterAnother_TellsEveryPaymentOnce_AndItsPartsAddUp()
    {
        var steps = from deed in Gen.Elements(Enum.GetValues<CaseDeed>()) from days in Gen.Choose(0, 9) select (deed, days);
        Any.Holds(
            Gen.Choose(5, 40).SelectMany(count => steps.ListOf(count)),
            story =>
            {
                var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));
                foreach (var (deed, days) in story)
                {
                    drive.Today = drive.Today.AddDays(days);
                    drive.Do(deed);
                }

                var history = StatusFiguresTests.History(drive.Case);
                var sums = new RemittanceSums();
                var lines = new List<RemittanceLine>();
                for (var monday = Day("2026-09-07"); monday <= drive.Today; monday = monday.AddDays(7))
                    lines.AddRange(RemittanceLine.Of(history, monday, monday.AddDays(6), Deducts));
                lines.ForEach(sums.Add);
                var voucher = RemittanceVoucher.Of("1", drive.Today, lines);
                var rows = drive.Case.Ledger.Where(Ledger.IsPayment).ToList();
                return sums.AddsUp
                    && voucher.Lines.Sum(line => line.Debit) == voucher.Lines.Sum(line => line.Credit)
                    && lines.TrueForAll(line => RemittanceReport.Read(RemittanceReport.Row(history, line)).Line == line)
                    && sums.ToAgency + sums.ToCreditor == -rows.Sum(row => row.Amount)
                    && lines.Sum(line => line.Vat) == Deducts.VatOf(sums.FeeToAgency + sums.FeeToCreditor)
                    && sums.FeeToAgency + sums.FeeToCreditor <= Charged(drive.Case)
                    && !(sums.FeeToAgency + sums.FeeToCreditor).IsNegative;
            },
            Runs
        );
    }

    private static Money Charged(Case one) =>
        one
            .Ledger.Where(row => row.Kind is LedgerEntryKind.CollectionFee or LedgerEntryKind.PaymentPlanFee)
            .Sum(row => row.Amount);
}
