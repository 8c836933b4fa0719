using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Reports.Own;

/// <summary>
/// What a person asks the report generator for: which cases, which columns in which order, how they are gathered and sorted. It
/// says nothing of who asks: whoever runs it sees what they may see. It is written as an address (<see cref="OrderAddress"/>).
/// </summary>
public sealed record ReportOrder
{
    /// <summary>So many portfolios can be named; more are had by asking for all.</summary>
    public const int MostPortfolios = 20;

    /// <summary>The oldest age that can be asked for, in days.</summary>
    public const int MostDays = 36_500;

    /// <summary>What is shown until somebody chooses.</summary>
    public static IReadOnlyList<OrderColumn> UsualColumns { get; } =
    [
        OrderColumn.CaseNumber,
        OrderColumn.Debtor,
        OrderColumn.Portfolio,
        OrderColumn.Invoices,
        OrderColumn.Stage,
        OrderColumn.Due,
        OrderColumn.PrincipalLeft,
        OrderColumn.PaidInAll,
        OrderColumn.Claimed,
    ];

    public OrderStanding Standing { get; init; }
    public OrderPeriod Period { get; init; }
    public OrderSpan Span { get; init; }

    /// <summary>The first day of a period between two days; null is from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of it, included; null is to the end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>About every company the reader belongs to, not just the one worked for.</summary>
    public bool OfAllClients { get; init; }

    /// <summary>A creditor's public id; null is all that are reached.</summary>
    public string? Creditor { get; init; }

    /// <summary>Public ids; none is all that the reader sees.</summary>
    public IReadOnlyList<string> Portfolios { get; init; } = [];

    /// <summary>None is all.</summary>
    public IReadOnlyList<CaseStage> Stages { get; init; } = [];

    /// <summary>Any of these; none is whatever holds them.</summary>
    public CaseHold Holds { get; init; }

    public DebtorKind? Debtor { get; init; }

    /// <summary>What is left to pay by what is booked, included.</summary>
    public Money? Least { get; init; }

    /// <summary>The same, at the most.</summary>
    public Money? Most { get; init; }

    /// <summary>Days since the oldest invoice was due, included; below nought it is not due yet.</summary>
    public int? Youngest { get; init; }

    /// <summary>The same, at the most.</summary>
    public int? Oldest { get; init; }

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<OrderColumn> Columns { get; init; } = UsualColumns;

    public OrderGrouping Grouping { get; init; }
    public OrderSort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>What is wrong with it; nothing when it can be run.</summary>
    public IEnumerable<OrderProblem> Problems()
    {
        if (Columns.Count == 0)
            yield return OrderProblem.ColumnsMissing;
        if (Period == OrderPeriod.None && (From ?? Until) is not null)
            yield return OrderProblem.PeriodNotSaid;
        if (Period != OrderPeriod.None && Span == OrderSpan.Between && From is null && Until is null)
            yield return OrderProblem.DaysMissing;
        if (Until < From)
            yield return OrderProblem.DaysReversed;
        if (Period == OrderPeriod.Closed && Standing == OrderStanding.Open)
            yield return OrderProblem.OpenIsNotClosed;
        if (Most < Least)
            yield return OrderProblem.AmountsReversed;
        if (Oldest < Youngest)
            yield return OrderProblem.AgesReversed;
        if (Portfolios.Count > MostPortfolios)
            yield return OrderProblem.TooManyPortfolios;
    }

    /// <summary>The first and the last day of its period, included; null where it has no end that way.</summary>
    /// <param name="today">In Oslo.</param>
    public (DateOnly? From, DateOnly? Until) Days(DateOnly today)
    {
        if (Period == OrderPeriod.None)
            return (null, null);
        var month = today.FirstOfMonth();
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return Span switch
        {
            OrderSpan.Between => (From, Until),
            OrderSpan.LastWeek => (monday.AddDays(-7), monday.AddDays(-1)),
            OrderSpan.ThisMonth => (month, today.LastOfMonth()),
            OrderSpan.LastMonth => (month.AddMonths(-1), month.AddDays(-1)),
            OrderSpan.LastTwelveMonths => (month.AddMonths(-12), month.AddDays(-1)),
            OrderSpan.ThisYear => (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
            OrderSpan.LastYear => (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
        };
    }

    /// <summary>The due dates that fit its ages: the first and the last, included.</summary>
    /// <param name="today">In Oslo.</param>
    public (DateOnly? First, DateOnly? Last) DueDates(DateOnly today) =>
        (Oldest is { } oldest ? today.AddDays(-oldest) : null, Youngest is { } youngest ? today.AddDays(-youngest) : null);
}
