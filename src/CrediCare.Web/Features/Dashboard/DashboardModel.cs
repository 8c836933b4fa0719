using CrediCare.Data.Figures;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Decisions;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Dashboard;

/// <summary>The whole at a glance. Each figure knows the list behind it.</summary>
public sealed record DashboardModel(DashboardFilter Filter, ListScope Scope, CaseFigures Figures, DateOnly Today, DateTime NowUtc)
{
    public required string FirstName { get; init; }

    /// <summary>How many days ahead limitation is looked for, by the rules of the day.</summary>
    public required int NearDays { get; init; }

    /// <summary>What waits for the creditor; null for staff.</summary>
    public DecisionsAhead? Waiting { get; init; }

    /// <summary>What waits for the caseworkers; null for a creditor.</summary>
    public DashboardDesk? Desk { get; init; }

    /// <summary>There is, or was, a case.</summary>
    public bool HasAny { get; init; } = true;

    public bool MayRegister { get; init; }

    public bool MayAnswer { get; init; }

    public bool ForStaff => Desk is not null;

    public string Address => ForStaff ? "/admin/dashboard" : "/dashboard";

    public DaySpan Days => Filter.ChosenPeriod.DaysOf(Today);

    public long Solved => Figures.SolvedIn(Days.First, Days.Last);

    public long Registered => Figures.OpenedIn(Days.First, Days.Last);

    /// <summary>The first days of the months that are drawn, the oldest first.</summary>
    public IEnumerable<DateOnly> Months =>
        Enumerable.Range(1 - StatusFigures.Months, StatusFigures.Months).Select(months => Today.FirstOfMonth().AddMonths(months));

    /// <summary>The list behind a figure: the cases of the same portfolio, narrowed to what the figure counts.</summary>
    public string List(params (string Name, string? Value)[] parts)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        foreach (
            var (name, value) in parts.Prepend(("portfolio", Filter.ChosenPortfolio)).Prepend(("creditor", Filter.ChosenCreditor))
        )
            if (value is not null)
                query.Add(name, value);
        return $"{(ForStaff ? "/admin/cases" : "/cases")}{query}";
    }

    public string OpenList => List();

    public string LargestList => List(("sort", ListFilter.Written(CaseSort.Largest)));

    public string StageList(CaseStage stage) => List(("stage", ListFilter.Written(stage)));

    public string AgeList(OverdueAge age) => List(("overdue", CaseFilter.AgeWord(age)));

    public string NearList => List(("limitation", ListFilter.Written(CaseLimitationNear.Soon)));

    public string OpenedList(DaySpan days) => List(("group", "all"), ("opened", days.ToString()));

    public string SolvedList(DaySpan days) =>
        List(("group", "closed"), ("outcome", ListFilter.Written(CaseOutcome.Solved)), ("closed", days.ToString()));

    public string PaidList(DaySpan days, CasePaidTo to) =>
        List(("group", "all"), ("paid", days.ToString()), ("paidto", ListFilter.Written(to)));

    public string CohortList(OverdueAge age) =>
        List(("group", "all"), ("opened", Days.ToString()), ("came", CaseFilter.AgeWord(age)));

    public string SolvedCohortList(OverdueAge age) =>
        List(
            ("group", "closed"),
            ("outcome", ListFilter.Written(CaseOutcome.Solved)),
            ("opened", Days.ToString()),
            ("came", CaseFilter.AgeWord(age))
        );

    /// <summary>In whole per cent, rounded half up.</summary>
    public static long Share(long part, long of) => of == 0 ? 0 : (200 * part + of) / (2 * of);

    public static DaySpan MonthOf(DateOnly first) => new(first, first.LastOfMonth());
}

/// <summary>What the caseworkers have before them.</summary>
/// <param name="Counts">How many of each kind wait.</param>
/// <param name="Times">How long answers took in the period.</param>
public sealed record DashboardDesk(DeskCounts Counts, IReadOnlyList<AnswerTimes> Times);
