using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Dashboard;

/// <summary>Which portfolio and period the address asks for. Anything unreadable means the usual: all of them, and twelve months.</summary>
public sealed class DashboardFilter : ListFilter
{
    public string? Period { get; set; }

    public DashboardPeriod ChosenPeriod => Known<DashboardPeriod>(Period);

    public override IEnumerable<(string Name, string? Value)> Asked =>
        [("creditor", ChosenCreditor), ("portfolio", ChosenPortfolio), ("period", Word(ChosenPeriod))];
}

/// <summary>What the figures of a period are about.</summary>
public enum DashboardPeriod
{
    TwelveMonths,
    ThisMonth,
    LastMonth,
    ThisYear,
    LastYear,
}

/// <summary>The days of a period.</summary>
public static class DashboardPeriods
{
    private const int YearsBack = 1;

    public static DaySpan DaysOf(this DashboardPeriod period, DateOnly today) =>
        period switch
        {
            DashboardPeriod.TwelveMonths => new(today.AddYears(-YearsBack).AddDays(1), today),
            DashboardPeriod.ThisMonth => new(today.FirstOfMonth(), today),
            DashboardPeriod.LastMonth => new(today.LastOfMonthBefore().FirstOfMonth(), today.LastOfMonthBefore()),
            DashboardPeriod.ThisYear => new(new(today.Year, 1, 1), today),
            DashboardPeriod.LastYear => new(new(today.Year - 1, 1, 1), new(today.Year - 1, 12, 31)),
        };
}
