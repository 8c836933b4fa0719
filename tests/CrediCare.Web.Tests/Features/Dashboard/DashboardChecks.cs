using System.Globalization;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Features.Shared;
using static CrediCare.Web.Tests.Features.Dashboard.SeenOnThePage;

namespace CrediCare.Web.Tests.Features.Dashboard;

/// <summary>Holds what a dashboard shows against what somebody counts by hand.</summary>
internal static class DashboardChecks
{
    private const int NearDays = 90;

    private static readonly DateOnly Today = new(2026, 11, 23);

    public static void CheckLead(PortalPage page, NaiveFigures naive)
    {
        var today = naive.Opened(Today, Today);
        var lead = Seen(page.Document.QuerySelector(".page__lead")!);
        Assert.EndsWith(
            today == 0 ? "november 2026."
                : today == 1 ? "I dag er én ny sak åpnet."
                : $"I dag er {today} nye saker åpnet.",
            lead,
            StringComparison.Ordinal
        );
    }

    public static void CheckFacts(PortalPage page, NaiveFigures naive, DaySpan days)
    {
        var month = Today.FirstOfMonth();
        var near = naive.Open.Where(one =>
            one.Limitation >= WorkingDays.FirstNotPassed(Today) && one.Limitation <= Today.AddDays(NearDays)
        );
        var registered = naive.Opened(days.First, days.Last);
        var solved = naive.Solved(days.First, days.Last);
        Assert.Equal(
            [
                Count(naive.Open.Count()),
                Kroner(naive.Open.Sum(one => one.Owed)),
                registered == 0 ? "–" : Count((int)Math.Round(100m * solved / registered, MidpointRounding.AwayFromZero)),
                Count(near.Count()),
            ],
            page.Document.QuerySelectorAll(".facts__value").Select(value => Seen(value).Split(" kr")[0].TrimEnd('%', ' '))
        );
        var notes = page.Document.QuerySelectorAll(".facts__note").Select(Seen).ToList();
        Assert.Equal($"{naive.Opened(month, Today)} nye og {naive.Closed(month, Today)} avsluttet i november", notes[0]);
        Assert.Equal($"{solved} løst, {registered} registrert", notes[2]);
        var first = near.Any() ? WorkingDays.SameOrNext(near.Min(one => one.Limitation)!.Value) : default;
        Assert.Equal(
            near.Any()
                ? $"{Kroner(near.Sum(one => one.Owed))} kr, første frist {first.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("nb-NO"))}"
                : "ingen frister nærmer seg",
            notes[3]
        );
    }

    public static void CheckTables(PortalPage page, NaiveFigures naive, DaySpan days)
    {
        var months = Enumerable.Range(-12, 13).Select(months => Today.FirstOfMonth().AddMonths(months)).ToList();
        Assert.Equal(
            [
                .. naive
                    .Open.GroupBy(one => one.Stage)
                    .OrderBy(stage => stage.Key)
                    .Select(stage => $"{stage.Count()} {Kroner(stage.Sum(one => one.Owed))}"),
                $"{naive.Open.Count()} {Kroner(naive.Open.Sum(one => one.Owed))}",
            ],
            Rows(page, "section[aria-labelledby=stages-heading]").Select(row => string.Join(' ', row.Skip(2)))
        );
        Assert.Equal(
            months.Select(first => $"{naive.Opened(first, first.LastOfMonth())} {naive.Solved(first, first.LastOfMonth())}"),
            Rows(page, "section[aria-labelledby=months-heading]").Select(row => string.Join(' ', row.Skip(1)))
        );
        Assert.Equal(
            months.Select(first =>
                (naive.Paid(true, first, first.LastOfMonth()), naive.Paid(false, first, first.LastOfMonth()))
                    is var (direct, agency)
                    ? $"{Kroner(direct)} {Kroner(agency)} {Kroner(direct + agency)}"
                    : ""
            ),
            Rows(page, "section[aria-labelledby=paid-heading]").Select(row => string.Join(' ', row.Skip(1)))
        );
        Assert.Equal(
            Enum.GetValues<OverdueAge>()
                .Select(age => naive.Aged(age) is var aged ? $"{aged.Count} {Kroner(aged.Sum(one => one.Owed))}" : ""),
            Rows(page, "section[aria-labelledby=ages-heading]").Select(row => string.Join(' ', row.Skip(1)))
        );
        Assert.Equal(
            Enum.GetValues<OverdueAge>()
                .Select(age => naive.Cohort(age, days.First, days.Last))
                .Where(cohort => cohort.Count > 0)
                .Select(cohort => (Came: cohort.Count, Solved: cohort.Count(one => one.IsSolved)))
                .Select(one =>
                    $"{one.Came} {one.Solved} {Math.Round(100m * one.Solved / one.Came, MidpointRounding.AwayFromZero)}"
                ),
            Rows(page, "section[aria-labelledby=solved-heading]").Select(row => string.Join(' ', row.Skip(2)))
        );
        // Each column says what it stands for; money in thousands.
        Assert.Equal(
            months.Select(first => (long)naive.Opened(first, first.LastOfMonth())),
            Columns(page, "months", 2).Select(pair => pair[0])
        );
        Assert.Equal(
            months.Select(first => (long)naive.Solved(first, first.LastOfMonth())),
            Columns(page, "months", 2).Select(pair => pair[1])
        );
        Assert.Equal(
            months.Select(first => Thousands(naive.Paid(true, first, first.LastOfMonth()))),
            Columns(page, "paid", 2).Select(pair => pair[0])
        );
        Assert.Equal(
            months.Select(first => Thousands(naive.Paid(false, first, first.LastOfMonth()))),
            Columns(page, "paid", 2).Select(pair => pair[1])
        );
        Assert.Equal(
            Enum.GetValues<OverdueAge>().Select(age => Thousands(naive.Aged(age).Sum(one => one.Owed))),
            Columns(page, "ages", 1).Select(one => one[0])
        );
        Assert.Equal(
            [Kroner(naive.Paid(false, days.First, days.Last)), Kroner(naive.Paid(true, days.First, days.Last))],
            page.Document.QuerySelectorAll(".money__value")
                .Select(value => Seen(value).Replace(" kr", "", StringComparison.Ordinal))
        );
        var payers = page.Document.QuerySelectorAll(".money__name a").Select(Seen).ToList();
        if (payers[0].StartsWith("på", StringComparison.Ordinal))
            Assert.Equal(
                [naive.Payers(false, days.First, days.Last), naive.Payers(true, days.First, days.Last)],
                payers.Select(text =>
                    text.StartsWith("på én", StringComparison.Ordinal)
                        ? 1
                        : int.Parse(FirstNumber(text), CultureInfo.InvariantCulture)
                )
            );
    }
}
