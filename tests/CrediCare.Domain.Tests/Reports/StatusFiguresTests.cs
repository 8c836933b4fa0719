using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Tests.Cases;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>
/// A month's figures, made long after it, are what was seen on its last day; and the lines between two months add up whatever
/// has happened.
/// </summary>
public class StatusFiguresTests
{
    private const int Runs = 300;
    private static readonly DateOnly Start = Day("2026-10-24");

    [Fact]
    public void TheFigures_AreWhatWasSeenOnTheDay_HoweverMuchHasHappenedSince() =>
        Always(
            (histories, day, seen) =>
            {
                var figures = Figures(histories, day);
                var open = seen.Where(one => one.Stage != CaseStage.Closed).ToList();
                return figures.Now == new Tally(open.Count, open.Sum(one => one.Owed))
                    && open.GroupBy(one => one.Stage)
                        .All(stage => figures.Stages[stage.Key] == new Tally(stage.Count(), stage.Sum(one => one.Owed)))
                    && Enum.GetValues<CaseHold>()
                        .Where(hold => hold != CaseHold.None)
                        .All(hold =>
                            (figures.Holds.GetValueOrDefault(hold)?.Cases ?? 0) == open.Count(one => one.Holds.HasFlag(hold))
                        );
            }
        );

    [Fact]
    public void TheLinesBetweenTwoMonths_AddUp_AndSayWhatTheLedgerSays() =>
        Always(
            (histories, day, _) =>
            {
                var figures = Figures(histories, day);
                var rows = histories
                    .SelectMany(one => one.Ledger)
                    .Where(row => row.BookedOn > day.LastOfMonthBefore() && row.BookedOn <= day)
                    .ToList();
                return figures.AddsUp
                    && figures.Before == Figures(histories, day.LastOfMonthBefore()).Now
                    && figures.Paid.Amount == rows.Where(Ledger.IsPayment).Sum(row => row.Amount)
                    && figures.Credited.Amount
                        == rows.Where(row => row.Kind is LedgerEntryKind.CreditNote or LedgerEntryKind.Waiver)
                            .Sum(row => row.Amount)
                    && figures.Booked
                        == histories.SelectMany(one => one.Ledger).Where(row => row.BookedOn <= day).Sum(row => row.Amount);
            }
        );

    [Fact]
    public void TheLists_HoldWhatTheFiguresCount() =>
        Always(
            (histories, day, _) =>
            {
                var figures = new StatusFigures();
                var rows = histories
                    .Where(one => one.OpenedOn <= day)
                    .SelectMany(one => StatusLists.RowsOf(one, figures.Add(one, day, Rates)))
                    .ToLookup(row => row.List, row => row.Row);
                return rows.All(list => list.All(row => row.Count == StatusLists.Columns(list.Key).Count))
                    && Sum(rows[StatusList.All]) == figures.Now.Amount
                    && rows[StatusList.Opened].Count() == figures.New.Cases
                    && rows[StatusList.Closed].Count() == figures.Closed.Values.Sum(tally => tally.Cases)
                    && rows[StatusList.Near].Count() == figures.Near.Cases
                    && -Sum(rows[StatusList.Payments]) == figures.Paid.Amount
                    && rows[StatusList.Disputed].Count() == (figures.Holds.GetValueOrDefault(CaseHold.Disputed)?.Cases ?? 0);
            }
        );

    [Fact]
    public void SeveralPortfolios_AddUpToTheFiguresOfAll() =>
        Always(
            (histories, day, _) =>
            {
                var sum = new StatusFigures();
                foreach (var history in histories)
                    sum.Add(ReportPacking.Unpack<StatusFigures>(ReportPacking.Pack(Figures([history], day))));
                var all = Figures(histories, day);
                return (sum.Before, sum.Now, sum.New, sum.Charged, sum.Paid, sum.Credited, sum.Excess, sum.Left)
                        == (all.Before, all.Now, all.New, all.Charged, all.Paid, all.Credited, all.Excess, all.Left)
                    && sum.PerMonth.OrderBy(one => one.Key).SequenceEqual(all.PerMonth.OrderBy(one => one.Key))
                    && (sum.AddsUp, sum.PaidBefore, sum.SolvedBefore) == (true, all.PaidBefore, all.SolvedBefore);
            }
        );

    [Theory]
    [InlineData("2026-10-31", OverdueAge.UpTo30Days)]
    [InlineData("2026-10-01", OverdueAge.UpTo30Days)]
    [InlineData("2026-09-30", OverdueAge.UpTo90Days)]
    [InlineData("2026-08-02", OverdueAge.UpTo90Days)]
    [InlineData("2026-08-01", OverdueAge.UpTo180Days)]
    [InlineData("2026-05-04", OverdueAge.UpTo180Days)]
    [InlineData("2026-05-03", OverdueAge.UpToOneYear)]
    [InlineData("2025-10-31", OverdueAge.UpToOneYear)]
    [InlineData("2025-10-30", OverdueAge.UpToTwoYears)]
    [InlineData("2024-10-31", OverdueAge.UpToTwoYears)]
    [InlineData("2024-10-30", OverdueAge.Older)]
    public void Ages_AreToldApartToTheDay(string dueDate, OverdueAge age) =>
        Assert.Equal(age, OverdueAges.Of(Day(dueDate), Day("2026-10-31")));

    [Theory]
    [InlineData("2026-09-30", 0)]
    [InlineData("2026-10-01", 1)]
    public void NewInAMonth_IsWhatWasOpenedInIt(string openedOn, int isNew)
    {
        var (figures, lists) = Of(OpenedOn(Day(openedOn)));

        Assert.Equal(isNew, figures.New.Cases);
        Assert.Equal(isNew, lists.Count(list => list == StatusList.Opened));
    }

    [Theory]
    [InlineData("2027-01-29", 1)]
    [InlineData("2027-01-30", 0)]
    [InlineData("2026-10-01", 1)]
    public void LimitationIsNear_WithinNinetyDaysAndAfter(string limitation, int isNear)
    {
        var (figures, lists) = Of(OpenedOn(Day("2026-09-01")) with { Limitation = Day(limitation) });

        Assert.Equal(isNear, figures.Near.Cases);
        Assert.Equal(isNear, lists.Count(list => list == StatusList.Near));
    }

    [Theory]
    [InlineData(ClosedReason.Paid, 1)]
    [InlineData(ClosedReason.Credited, 1)]
    [InlineData(ClosedReason.Withdrawn, 0)]
    public void Solved_IsPaidOrCredited(ClosedReason reason, int solved)
    {
        var opened = OpenedOn(Day("2026-09-01"));
        var closed = new CaseHappening(
            CaseEventKind.Closed,
            Day("2026-10-02"),
            CaseStage.Closed,
            CaseHold.None,
            reason.ToString()
        );

        var (figures, _) = Of(opened with { Events = [.. opened.Events, closed] });

        Assert.Equal(solved, figures.Solved);
        Assert.Equal(new MonthTally(0, solved), figures.PerMonth.GetValueOrDefault(Day("2026-10-01"), MonthTally.None));
    }

    private static (StatusFigures Figures, List<StatusList> Lists) Of(CaseHistory history)
    {
        var (figures, day) = (new StatusFigures(), Day("2026-10-31"));
        return (figures, [.. StatusLists.RowsOf(history, figures.Add(history, day, Rates)).Select(row => row.List)]);
    }

    private static CaseHistory OpenedOn(DateOnly day) =>
        new(
            "2026-000001-8",
            "Ingrid Prøvedal",
            null,
            [new CaseInvoice(new ClaimInvoice(Guid.CreateVersion7(), day.AddDays(-30)), "F-1", null)],
            [],
            [new CaseHappening(CaseEventKind.Opened, day, CaseStage.Opened, CaseHold.None, null)]
        );

    private static Money Sum(IEnumerable<IReadOnlyList<ReportValue>> rows) => rows.Sum(row => row[^1].AsAmount!.Value);

    private static StatusFigures Figures(IEnumerable<CaseHistory> histories, DateOnly day)
    {
        var figures = new StatusFigures();
        foreach (var history in histories.Where(one => one.OpenedOn <= day))
            figures.Add(history, day, Rates);
        return figures;
    }

    private static void Always(Func<IReadOnlyList<CaseHistory>, DateOnly, IReadOnlyList<Seen>, bool> holds)
    {
        var steps =
            from deed in Gen.Elements(Enum.GetValues<CaseDeed>())
            from days in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 20)))
            select (deed, days);
        var stories =
            from lives in Gen.Choose(5, 30).SelectMany(count => steps.ListOf(count)).ListOf(3)
            from months in Gen.Choose(0, 3)
            select (lives, Start.AddMonths(months).LastOfMonth());
        Any.Holds(
            stories,
            told =>
            {
                var (deeds, day) = told;
                var seen = new List<Seen>();
                var histories = deeds.Select(story => Live([.. story], day, seen)).ToList();
                return holds(histories, day, seen);
            },
            Runs
        );
    }

    /// <summary>Lives a case's story, and looks at it on the day before anything later has happened.</summary>
    private static CaseHistory Live(IReadOnlyList<(CaseDeed Deed, int Days)> story, DateOnly day, List<Seen> seen)
    {
        var drive = new CaseDrive(LegalActionNoticeSent(), Start);
        Seen? look = null;
        foreach (var (deed, days) in story)
        {
            if (drive.Today <= day && drive.Today.AddDays(days) > day)
                look = Look(drive.Case, day);
            drive.Today = drive.Today.AddDays(days);
            drive.Do(deed);
        }

        seen.Add(look ?? Look(drive.Case, day));
        return History(drive.Case);
    }

    private static Seen Look(Case one, DateOnly day) => new(one.Stage, one.Holds, one.ShownOn(day, Rates).Total);

    internal static CaseHistory History(Case one) =>
        new(
            one.CaseNumber,
            "Ingrid Prøvedal",
            one.EarliestLimitation is { } end ? WorkingDays.SameOrNext(end) : null,
            [.. one.Invoices.Select(invoice => new CaseInvoice(new ClaimInvoice(invoice.Id, invoice.DueDate), "F-1", null))],
            one.Ledger,
            [
                .. one.Events.Select(happened => new CaseHappening(
                    happened.Kind,
                    happened.HappenedOn,
                    happened.StageAfter,
                    happened.HoldsAfter,
                    happened.Detail
                )),
            ]
        );

    private sealed record Seen(CaseStage Stage, CaseHold Holds, Money Owed);
}
