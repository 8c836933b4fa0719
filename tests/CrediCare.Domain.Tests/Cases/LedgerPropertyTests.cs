using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Cases;

public class LedgerPropertyTests
{
    private static readonly LedgerComponent[] Coverable =
    [
        LedgerComponent.Principal,
        LedgerComponent.Interest,
        LedgerComponent.Fees,
        LedgerComponent.LegalCosts,
    ];

    private static Gen<string> Days =>
        Gen.Choose(0, 700)
            .Select(i => Any.Day("2025-01-01").AddDays(i).ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<Action<ALedger>> Bookings =>
        Gen.OneOf(
            from ore in Gen.Choose(1, 500_000)
            from booked in Days
            select (Action<ALedger>)(l => l.With(LedgerEntryKind.CollectionFee, LedgerComponent.Fees, ore, booked)),
            from ore in Gen.Choose(1, 500_000)
            from booked in Days
            from effective in Days
            from invoice in Gen.Choose(0, 1)
            from component in Gen.Elements(Coverable)
            select (Action<ALedger>)(l => l.With(LedgerEntryKind.Payment, component, -ore, booked, effective, invoice)),
            from ore in Gen.Choose(1, 500_000)
            from through in Days
            from invoice in Gen.Choose(0, 1)
            select (Action<ALedger>)(l => l.WithInterest(ore, through, invoice)),
            from ore in Gen.Choose(1, 500_000)
            from booked in Days
            from effective in Days
            select (Action<ALedger>)(
                l => l.With(LedgerEntryKind.CreditNote, LedgerComponent.Principal, -ore, booked, effective, 0)
            )
        );

    private static Gen<ALedger> Ledgers =>
        from first in Any.Amount
        from second in Any.Amount
        from firstDue in Days
        from secondDue in Days
        from bookings in Bookings.ArrayOf()
        select bookings.Aggregate(
            new ALedger().WithInvoice(firstDue, first.Ore).WithInvoice(secondDue, second.Ore),
            (ledger, book) =>
            {
                book(ledger);
                return ledger;
            }
        );

    /// <summary>The rows of several cases, added up kind by kind as a database does it.</summary>
    [Fact]
    public void Totals_OfSumsByKindComponentAndSign_AreTheSumsOfTheBalances() =>
        Any.Holds(
            from ledgers in Ledgers.Select(WithReversals).ListOf(3)
            select ledgers,
            ledgers =>
            {
                var last = Any.Day("2030-01-01");
                var balances = ledgers.Select(one => Ledger.BalanceOn(one.Entries, one.Invoices, Known.Rates, last)).ToList();
                var totals = LedgerTotals.Of([
                    .. ledgers
                        .SelectMany(one => one.Entries)
                        .GroupBy(row => (row.Kind, row.Component, IsDebit: row.Amount.IsPositive))
                        .Select(group => new LedgerSum(group.Key.Kind, group.Key.Component, group.Sum(row => row.Amount))),
                ]);
                return totals
                    == new LedgerTotals(
                        balances.Sum(one => one.Principal.Charged),
                        balances.Sum(one => one.Principal.Outstanding),
                        balances.Sum(one => one.Paid),
                        balances.Sum(one => one.Credited)
                    );
            }
        );

    private static ALedger WithReversals(ALedger ledger) =>
        ledger
            .With(LedgerEntryKind.Reversal, LedgerComponent.Principal, 17_000, "2026-03-01", invoice: 0)
            .With(LedgerEntryKind.Reversal, LedgerComponent.Principal, -4_100, "2026-03-02", invoice: 0)
            .With(LedgerEntryKind.Waiver, LedgerComponent.Interest, -300, "2026-03-03", invoice: 0);

    [Fact]
    public void BalanceOn_WhateverTheOrderOfRowsAndInvoices_IsTheSame() =>
        Any.Holds(
            from ledger in Ledgers
            from shuffled in Gen.Shuffle(ledger.Entries.ToArray())
            from day in Days
            select (ledger, shuffled, day),
            drawn =>
            {
                var one = drawn.ledger.On(drawn.day);
                var other = Ledger.BalanceOn(
                    drawn.shuffled,
                    Enumerable.Reverse(drawn.ledger.Invoices),
                    Known.Rates,
                    Any.Day(drawn.day)
                );
                return Same(one, other);
            }
        );

    [Fact]
    public void BalanceOn_OnAnyDay_IsChargedLessPaidLessCreditedPlusWhatGoesBack() =>
        Any.Holds(
            from ledger in Ledgers
            from day in Days
            select ledger.On(day),
            b =>
                b.Principal.Charged
                    + b.Interest.Charged
                    + b.Fees.Charged
                    + b.LegalCosts.Charged
                    - b.Paid
                    - b.Credited
                    + b.Refunded
                    + b.Excess
                == b.Total
        );

    [Fact]
    public void PostingInterest_OnAnyDay_DoesNotChangeWhatIsOwedThatDay() =>
        Any.Holds(
            from ledger in Ledgers
            select ledger,
            ledger =>
            {
                const string day = "2026-12-15";
                var before = ledger.On(day).Total;
                ledger.Entries.AddRange(
                    InterestPosting.Post(ledger.Posting(day, day), ledger.Entries, ledger.Invoices, Known.Rates).Value
                );
                return ledger.On(day).Total == before;
            }
        );

    [Fact]
    public void Allocate_OfAnyPaymentInAnyOrder_LosesNoOreAndCoversNoMoreThanIsOwed() =>
        Any.Holds(
            from ledger in Ledgers
            from day in Days
            from payment in Any.Amount
            from order in Gen.Shuffle(Coverable)
            select (Balance: ledger.On(day), payment, Order: CoverageOrder.Of(order)),
            drawn =>
            {
                var parts = PaymentAllocation.Allocate(drawn.payment, drawn.Balance, drawn.Order);
                return parts.Sum(p => p.Amount) == drawn.payment
                    && parts.All(p => p.Amount.IsPositive)
                    && parts.Where(p => p.InvoiceId is not null).All(p => p.Amount <= Owed(drawn.Balance, p));
            }
        );

    [Fact]
    public void Post_OfPaymentsReportedInAnyOrder_LeavesNothingNegativeAndLosesNoOre() =>
        Any.Holds(
            from first in Any.Amount
            from second in Any.Amount
            from payments in (
                from ore in Gen.Choose(1, 60_000_000)
                from effective in Gen.Choose(0, 300)
                from delay in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 190))
                select (Ore: ore, Effective: effective, Booked: effective + delay)
            ).ListOf(5)
            select (first, second, payments),
            drawn =>
            {
                var ledger = new ALedger()
                    .WithInvoice("2025-08-25", drawn.first.Ore)
                    .WithInvoice("2025-09-10", drawn.second.Ore, "2025-08-25");
                foreach (var (ore, effective, booked) in drawn.payments.OrderBy(p => p.Booked))
                    ledger.Pay(ore, After(effective), After(booked));

                var balance = ledger.On("2026-12-31");
                return balance.Paid == drawn.payments.Select(p => new Money(p.Ore)).Sum()
                    && balance.Invoices.All(i => i.PrincipalOutstanding >= Money.Zero && i.InterestOutstanding >= Money.Zero)
                    && balance.Principal.Charged + balance.Interest.Charged - balance.Paid + balance.Excess == balance.Total;
            }
        );

    private static string After(int days) =>
        Any.Day("2025-08-25").AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static Money Owed(ClaimBalance balance, CoveredPart part)
    {
        var invoice = balance.Invoices.Single(i => i.Invoice.Id == part.InvoiceId);
        return part.Component == LedgerComponent.Principal ? invoice.PrincipalOutstanding : invoice.InterestOutstanding;
    }

    private static bool Same(ClaimBalance one, ClaimBalance other) =>
        one.Invoices.SequenceEqual(other.Invoices)
        && (one.Principal, one.Interest, one.Fees, one.LegalCosts, one.Paid, one.Credited, one.Excess, one.InterestKnownThrough)
            == (
                other.Principal,
                other.Interest,
                other.Fees,
                other.LegalCosts,
                other.Paid,
                other.Credited,
                other.Excess,
                other.InterestKnownThrough
            );
}
