using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Limitation;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>Whatever is done to a case, in whatever order, some things stay true after every deed.</summary>
public class CasePropertyTests
{
    private const int Runs = 400;

    private static readonly CaseStage[] StagesOfATrial = [CaseStage.InConciliation, CaseStage.InBankruptcy, CaseStage.Closed];

    [Fact]
    public void TheBalance_IsTheSumOfItsEntries_AndTheLedgerOnlyGrows() =>
        Always(
            (before, drive) =>
                drive.Case.Ledger.Take(before.Ledger.Count).SequenceEqual(before.Ledger)
                && drive.Case.BalanceOn(drive.Today, Rates) is var balance
                && balance.Total
                    == drive.Case.Ledger.Where(entry => entry.Component != LedgerComponent.Excess).Sum(entry => entry.Amount)
                        + balance.AccruedInterest
                && !balance.Total.IsNegative
        );

    [Fact]
    public void WhatIsAddedUpInLists_IsWhatTheEntriesComeTo() =>
        Always(
            (_, drive) =>
                drive.Case is var one
                && drive.Case.BalanceOn(drive.Today, Rates) is var balance
                && one.OutstandingOre
                    == one.Ledger.Where(entry => entry.Component != LedgerComponent.Excess).Sum(entry => entry.Amount.Ore)
                && one.OverdueSince == OldestUnpaid(balance)
                && one.Ledger.Sum(entry => entry.PaidOre ?? 0) == balance.Paid.Ore
                && one.Ledger.All(entry =>
                    entry.PaidOre == null
                        ? entry.PaidPortfolioId == null
                        : entry.PaidPortfolioId == one.PortfolioId
                            && (Ledger.IsPayment(entry) || entry.Kind == LedgerEntryKind.Reallocation)
                )
        );

    private static DateOnly OldestUnpaid(ClaimBalance balance)
    {
        var unpaid = balance.Invoices.Where(invoice => invoice.PrincipalOutstanding > Money.Zero).ToList();
        return (unpaid.Count > 0 ? unpaid : balance.Invoices).Min(invoice => invoice.Invoice.DueDate);
    }

    [Fact]
    public void NobodyOwesMoney_AndIsOwedIt_AtOnce_AndTheCaseKnowsSinceWhen() =>
        Always(
            (_, drive) =>
                drive.Case.BalanceOn(drive.Today, Rates) is var balance
                && (balance.Total.IsZero || balance.Excess.IsZero)
                && !balance.Excess.IsNegative
                && balance.Invoices.All(one => !one.PrincipalOutstanding.IsNegative && !one.InterestOutstanding.IsNegative)
                && drive.Case.Excess == balance.Excess
                && drive.Case.ExcessSince.HasValue == balance.Excess.IsPositive
        );

    [Fact]
    public void WhileDisputed_NothingIsChargedAndNoStepIsTaken_ButToHaveTheClaimTried() =>
        Always(
            (before, drive) =>
                !before.Holds.HasFlag(CaseHold.Disputed)
                || (
                    (drive.Case.Stage == before.Stage || StagesOfATrial.Contains(drive.Case.Stage))
                    && Charges(before, drive.Case).All(entry => entry.Kind == LedgerEntryKind.CourtFee)
                )
        );

    [Fact]
    public void Limitation_IsNeverEarlierThanIfNothingHadMovedIt_AndTheCaseKnowsTheFirst() =>
        Always(
            (_, drive) =>
            {
                var unpaid = drive
                    .Case.BalanceOn(drive.Today, Rates)
                    .Invoices.Where(invoice => invoice.PrincipalOutstanding > Money.Zero)
                    .Select(invoice => drive.Case.Invoices.Single(one => one.Id == invoice.Invoice.Id))
                    .ToList();
                var ends = unpaid.ConvertAll(invoice => CaseLimitation.Of(invoice, drive.Interruptions).Anniversary);
                return unpaid
                        .Zip(ends)
                        .All(pair =>
                            pair.Second is not { } end
                            || end >= LimitationClock.Unbroken(ClaimType.Invoice, pair.First.DueDate).Anniversary
                        )
                    && drive.Case.EarliestLimitation == ends.Min();
            }
        );

    [Fact]
    public void AClosedCase_StaysClosed_UnlessItIsReopened() =>
        Always(
            (before, drive) =>
                before.Stage != CaseStage.Closed
                || drive.Case.Stage == CaseStage.Closed
                || drive.Case.Events[^1].Kind == CaseEventKind.Reopened
        );

    [Fact]
    public void TheHolds_FollowFromWhatHolds_AndTheLastEventTellsThem() =>
        Always(
            (_, drive) =>
            {
                var one = drive.Case;
                var open = one.Stage != CaseStage.Closed;
                return one.Holds.HasFlag(CaseHold.AwaitingCreditor) == one.Decisions.Any(decision => decision.IsWaiting)
                    && one.Holds.HasFlag(CaseHold.Disputed) == (open && one.Disputes.Any(dispute => dispute.HoldsCase))
                    && (open || one.Holds == CaseHold.None)
                    && one.Events[^1].StageAfter == one.Stage
                    && one.Events[^1].HoldsAfter == one.Holds;
            }
        );

    private static IEnumerable<LedgerEntry> Charges(Seen before, Case one)
    {
        var added = one.Ledger.Skip(before.Ledger.Count).Where(entry => entry.Component != LedgerComponent.Excess).ToList();
        // What a payment or a credit covers is booked with it: the interest of the days behind it among that.
        var settled = added.Where(entry => entry.Amount.IsNegative).Select(entry => entry.TransactionId).ToHashSet();
        // What a payment that is taken back had covered was owed before it came.
        settled.UnionWith(added.Where(Ledger.IsPayment).Select(entry => entry.TransactionId));
        return added.Where(entry => entry.Amount > Money.Zero && !settled.Contains(entry.TransactionId));
    }

    private static void Always(Func<Seen, CaseDrive, bool> holds)
    {
        var deeds = Gen.Elements(Enum.GetValues<CaseDeed>());
        var steps =
            from deed in deeds
            from days in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 20)))
            select (deed, days);
        Any.Holds(
            Gen.Choose(5, 40).SelectMany(count => steps.ListOf(count)),
            story =>
            {
                var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));
                foreach (var (deed, days) in story)
                {
                    drive.Today = drive.Today.AddDays(days);
                    var before = new Seen(drive.Case.Stage, drive.Case.Holds, [.. drive.Case.Ledger]);
                    drive.Do(deed);
                    Assert.True(holds(before, drive), $"after {deed} in {string.Join(' ', story)}");
                }

                return true;
            },
            Runs
        );
    }

    private sealed record Seen(CaseStage Stage, CaseHold Holds, IReadOnlyList<LedgerEntry> Ledger);
}
