using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Tests.Cases;
using CrediCare.Domain.Tests.Reports;
using FsCheck;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.ClientFunds;

/// <summary>Whatever happens, what lies at the bank is what is owed of it, to the øre and on every day.</summary>
public class ClientFundsTests
{
    private const int Runs = 300;
    private static readonly Guid Portfolio = Guid.CreateVersion7();

    private static readonly CaseDeed[] Moving =
    [
        CaseDeed.RegisterPayment,
        CaseDeed.RegisterOverpayment,
        CaseDeed.TakeBackPayment,
        CaseDeed.RecordRefund,
        CaseDeed.TakeRefundIn,
        CaseDeed.RegisterCreditNote,
        CaseDeed.CreditTheWhole,
        CaseDeed.ReverseCharge,
        CaseDeed.PostFee,
        CaseDeed.PostInterest,
        CaseDeed.ApplyHeavyFee,
        CaseDeed.Reopen,
    ];

    [Fact]
    public void OverAnyStory_EachDayBalances_AndEveryOreIsWhoseTheRemittanceSays()
    {
        Any.Holds(
            Stories,
            story =>
            {
                var (one, last, terms) = Told(story);
                var history = StatusFiguresTests.History(one);
                var came = Came(one);
                var rows = new List<ClientFundsEntry>();
                for (var day = Day("2026-09-01"); day <= last; day = day.AddDays(1))
                    rows.AddRange(Rows(one, history, day, terms, came.Contains));
                var lines = RemittanceLine.Of(history, Day("2026-09-01"), last, terms).ToList();
                var owed = rows.ToLookup(row => row.Account, row => -row.Amount);
                var paid = one.Ledger.Where(row => Ledger.IsPayment(row) && IsOurs(one, row)).ToList();
                var refunded = one.Ledger.Where(row => row.Kind == LedgerEntryKind.Refund).Sum(row => row.Amount);
                return rows.GroupBy(row => (row.Cause, row.SourceId)).All(same => same.Sum(row => row.Amount).IsZero)
                    && rows.DistinctBy(row => (row.Cause, row.SourceId, row.Account)).Count() == rows.Count
                    && owed[ClientFundsAccount.Creditors].Sum() == lines.Sum(line => line.PaidOut)
                    && owed[ClientFundsAccount.AgencyVat].Sum() == lines.Sum(line => line.Vat)
                    && owed[ClientFundsAccount.AgencyFees].Sum() + owed[ClientFundsAccount.AgencyVat].Sum()
                        == lines.Sum(line => line.Fee + line.HeldBack)
                    && -owed[ClientFundsAccount.Bank].Sum() - owed[ClientFundsAccount.Unidentified].Sum()
                        == -paid.Sum(row => row.Amount) - refunded
                    && owed[ClientFundsAccount.Unidentified].Sum()
                        == paid.Where(row => came.Contains(Source(one, row))).Sum(row => row.Amount);
            },
            Runs
        );
    }

    /// <summary>Where nobody was paid straight, what debtors are owed is what their case says.</summary>
    [Fact]
    public void WhatDebtorsAreOwed_IsWhatTheirCasesSay()
    {
        Any.Holds(
            Stories,
            story =>
            {
                var (one, last, terms) = Told(story);
                var history = StatusFiguresTests.History(one);
                var rows = Days(last).SelectMany(day => Rows(one, history, day, terms, _ => false));
                return -rows.Where(row => row.Account == ClientFundsAccount.Debtors).Sum(row => row.Amount) == one.Excess;
            },
            Runs
        );
    }

    /// <summary>What is booked afterwards changes nothing of a day that is over.</summary>
    [Fact]
    public void ADayClosedLate_HasTheRowsOfOneClosedOnTime()
    {
        Any.Holds(
            Stories,
            story =>
            {
                var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));
                var onTime = new List<(DateOnly, ClientFundsAccount, ClientFundsCause, Guid, Money)>();
                foreach (var (deed, days) in story.Deeds)
                {
                    for (var left = days; left > 0; left--)
                    {
                        onTime.AddRange(Closed(drive.Case, drive.Today));
                        drive.Today = drive.Today.AddDays(1);
                    }

                    drive.Do(deed);
                }

                onTime.AddRange(Closed(drive.Case, drive.Today));
                return onTime.SequenceEqual(
                    Days(drive.Today).Where(day => day >= Day("2026-10-24")).SelectMany(day => Closed(drive.Case, day))
                );
            },
            Runs
        );

        static IEnumerable<(DateOnly, ClientFundsAccount, ClientFundsCause, Guid, Money)> Closed(Case one, DateOnly day) =>
            Rows(one, StatusFiguresTests.History(one), day, Terms(true), _ => false)
                .Select(row => (row.Day, row.Account, row.Cause, row.SourceId, row.Amount))
                .ToList();
    }

    /// <summary>Of 1 000 kroner paid straight the creditor owes the fee of 400 and its tax; the client account has nothing of it.</summary>
    [Fact]
    public void OfWhatTheCreditorWasPaidStraight_NothingLiesAtTheBank()
    {
        var one = DemandSent();
        one.Case.RegisterPayment(
            LedgerEntryKind.DirectPayment,
            Money.FromKroner(1_238),
            Day("2026-10-05"),
            CoverageOrder.CostsInterestPrincipal,
            one.Circumstances,
            Occasion("2026-10-05")
        );

        var rows = Rows(one.Case, StatusFiguresTests.History(one.Case), Day("2026-10-05"), Terms(true), _ => false);

        Assert.Equal(
            [
                (ClientFundsAccount.Creditors, 1_500m),
                (ClientFundsAccount.AgencyFees, -1_200m),
                (ClientFundsAccount.AgencyVat, -300m),
            ],
            rows.Select(row => (row.Account, row.Amount.Kroner))
        );
    }

    [Fact]
    public void WhatOneCreditorOwes_CoversNothingOfWhatAnotherIsOwed()
    {
        var standing = ClientFundsStanding.Of([
            (ClientFundsAccount.Bank, new(1_000)),
            (ClientFundsAccount.Creditors, new(-1_200)),
            (ClientFundsAccount.Creditors, new(500)),
            (ClientFundsAccount.AgencyFees, new(-300)),
        ]);

        Assert.True(standing.Balances);
        Assert.Equal(
            (1_200, 500, 200, 0),
            (standing.Creditors.Ore, standing.CreditorsOwe.Ore, standing.Short.Ore, standing.MayBeMoved.Ore)
        );
    }

    private static Gen<Story> Stories =>
        from deducts in Gen.Elements(true, false)
        from count in Gen.Choose(5, 40)
        from deeds in (
            from deed in Gen.OneOf(Gen.Elements(Moving), Gen.Elements(Enum.GetValues<CaseDeed>()))
            from days in Gen.Choose(0, 5)
            select (deed, days)
        ).ListOf(count)
        select new Story(deducts, [.. deeds]);

    private static (Case Case, DateOnly Last, RemittanceTerms Terms) Told(Story story)
    {
        var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));
        foreach (var (deed, days) in story.Deeds)
        {
            drive.Today = drive.Today.AddDays(days);
            drive.Do(deed);
        }

        return (drive.Case, drive.Today, Terms(story.Deducts));
    }

    private static IEnumerable<DateOnly> Days(DateOnly last) =>
        Enumerable
            .Range(Day("2026-09-01").DayNumber, last.DayNumber - Day("2026-09-01").DayNumber + 1)
            .Select(DateOnly.FromDayNumber);

    private static IEnumerable<ClientFundsEntry> Rows(
        Case one,
        CaseHistory history,
        DateOnly day,
        RemittanceTerms terms,
        Predicate<Guid> cameBefore
    ) =>
        ClientFundsPosting
            .OfCase(new(one.Id, Portfolio), history, day, terms, cameBefore)
            .Concat(
                one.Ledger.Where(row => row.Kind == LedgerEntryKind.Refund && row.BookedOn == day)
                    .SelectMany(row => ClientFundsPosting.Refunded(day, new(one.Id, Portfolio), row.TransactionId, row.Amount))
            );

    // Every other payment came among those whose case was not known.
    private static HashSet<Guid> Came(Case one) =>
        one
            .Ledger.Where(row => row.Kind == LedgerEntryKind.Payment)
            .Select(row => row.TransactionId)
            .Distinct()
            .Where((_, at) => at % 2 == 0)
            .ToHashSet();

    private static bool IsOurs(Case one, LedgerEntry row) =>
        (row.ReversesId is { } undone ? one.Ledger.Single(other => other.Id == undone) : row).Kind == LedgerEntryKind.Payment;

    private static Guid Source(Case one, LedgerEntry row) =>
        row.ReversesId is { } undone ? one.Ledger.Single(other => other.Id == undone).TransactionId : row.TransactionId;

    private static RemittanceTerms Terms(bool deducts) => new(deducts, 25m);

    private sealed record Story(bool Deducts, IReadOnlyList<(CaseDeed Deed, int Days)> Deeds);
}
