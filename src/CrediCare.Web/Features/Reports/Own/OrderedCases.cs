using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Which cases an order is about, and in which order they come, said to the database.</summary>
public sealed class OrderedCases(PortalContext context)
{
    // For databases that know no endless days.
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2999, 12, 31);

    /// <summary>Those that fit it.</summary>
    /// <param name="cases">Filtered by what the viewer may see.</param>
    /// <param name="order">What is asked for.</param>
    /// <param name="today">In Oslo.</param>
    public IQueryable<Case> Found(IQueryable<Case> cases, ReportOrder order, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(order);
        cases = order.Standing switch
        {
            OrderStanding.Open => cases.Where(one => one.Stage != CaseStage.Closed),
            OrderStanding.Closed => cases.Where(one => one.Stage == CaseStage.Closed),
            OrderStanding.All => cases,
        };
        if (order.Stages is { Count: > 0 } stages)
            cases = cases.Where(one => stages.Contains(one.Stage));
        if (order.Holds is var holds and not CaseHold.None)
            cases = cases.Where(one => (one.Holds & holds) != 0);
        if (order.Debtor is { } kind)
            cases = cases.Where(one => context.Debtors.Any(debtor => debtor.Id == one.DebtorId && debtor.Kind == kind));
        cases = Due(In(cases, order, today), order.DueDates(today));
        if (order.Least is { Ore: var least })
            cases = cases.Where(one => one.OutstandingOre >= least);
        return order.Most is { Ore: var most } ? cases.Where(one => one.OutstandingOre <= most) : cases;
    }

    /// <summary>Their keys, group by group and sorted within; the case's own key comes last, so that none is met twice.</summary>
    public IQueryable<Guid> Sorted(IQueryable<Case> cases, ReportOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var lines = new OrderedLines(
            from one in cases.IgnoreAutoIncludes()
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            select new OrderedLine
            {
                Case = one,
                Debtor = debtor,
                Portfolio = portfolio,
                Creditor = creditor,
            }
        );
        Gather(lines, order.Grouping);
        switch (order.Sort)
        {
            case OrderSort.Registered:
                lines.By(line => line.Case.OpenedOn, order.Descending);
                break;
            case OrderSort.Due:
                lines.By(
                    line => context.Invoices.Where(own => own.CaseId == line.Case.Id).Min(own => (DateOnly?)own.DueDate),
                    order.Descending
                );
                break;
            case OrderSort.Closed:
                lines.By(line => line.Case.ClosedOn == null).By(line => line.Case.ClosedOn, order.Descending);
                break;
            case OrderSort.CaseNumber:
                lines.By(line => line.Case.CaseNumber, order.Descending);
                break;
            case OrderSort.Debtor:
                lines.By(line => line.Debtor.MatchName, order.Descending);
                break;
            case OrderSort.Outstanding:
                lines.By(line => line.Case.OutstandingOre, order.Descending);
                break;
            case OrderSort.Limitation:
                lines
                    .By(line => line.Case.Stage == CaseStage.Closed || line.Case.EarliestLimitation == null)
                    .By(line => line.Case.EarliestLimitation, order.Descending);
                break;
        }

        return lines.By(line => line.Case.Id).Keys;
    }

    private IQueryable<Case> In(IQueryable<Case> cases, ReportOrder order, DateOnly today)
    {
        var (from, until) = order.Days(today);
        var (first, last) = (from ?? FirstDay, until ?? LastDay);
        return order.Period switch
        {
            OrderPeriod.None => cases,
            OrderPeriod.Registered => cases.Where(one => one.OpenedOn >= first && one.OpenedOn <= last),
            OrderPeriod.Closed => cases.Where(one => one.ClosedOn >= first && one.ClosedOn <= last),
            OrderPeriod.Due => Due(cases, (from, until)),
            OrderPeriod.Paid => cases.Where(one =>
                context.LedgerEntries.Any(row =>
                    row.CaseId == one.Id
                    && (row.Kind == LedgerEntryKind.Payment || row.Kind == LedgerEntryKind.DirectPayment)
                    && row.BookedOn >= first
                    && row.BookedOn <= last
                )
            ),
        };
    }

    private IQueryable<Case> Due(IQueryable<Case> cases, (DateOnly? First, DateOnly? Last) days)
    {
        if (days.First is { } first)
            cases = cases.Where(one => !context.Invoices.Any(own => own.CaseId == one.Id && own.DueDate < first));
        return days.Last is { } last
            ? cases.Where(one => context.Invoices.Any(own => own.CaseId == one.Id && own.DueDate <= last))
            : cases;
    }

    private static void Gather(OrderedLines lines, OrderGrouping grouping)
    {
        switch (grouping)
        {
            case OrderGrouping.None:
                break;
            case OrderGrouping.Portfolio:
                lines
                    .By(line => line.Creditor.Name)
                    .By(line => line.Creditor.Id)
                    .By(line => line.Portfolio.Name)
                    .By(line => line.Portfolio.Id);
                break;
            case OrderGrouping.Stage:
                // Stages are kept by name; they come in the order in which a case goes through them.
                foreach (var stage in Enum.GetValues<CaseStage>())
                    lines.By(line => line.Case.Stage != stage);
                break;
            case OrderGrouping.DebtorKind:
                lines.By(line => line.Debtor.Kind);
                break;
            case OrderGrouping.MonthRegistered:
                lines.By(line => line.Case.OpenedOn.Year).By(line => line.Case.OpenedOn.Month);
                break;
            case OrderGrouping.MonthClosed:
                lines
                    .By(line => line.Case.ClosedOn == null)
                    .By(line => line.Case.ClosedOn!.Value.Year)
                    .By(line => line.Case.ClosedOn!.Value.Month);
                break;
        }
    }

    private sealed class OrderedLine
    {
        public required Case Case { get; init; }
        public required Debtor Debtor { get; init; }
        public required Portfolio Portfolio { get; init; }
        public required Creditor Creditor { get; init; }
    }

    /// <summary>Lines with one sorting after another.</summary>
    private sealed class OrderedLines(IQueryable<OrderedLine> lines)
    {
        private IOrderedQueryable<OrderedLine>? _sorted;

        public IQueryable<Guid> Keys => (_sorted ?? lines).Select(line => line.Case.Id);

        public OrderedLines By<TKey>(Expression<Func<OrderedLine, TKey>> key, bool descending = false)
        {
            _sorted = (_sorted, descending) switch
            {
                (null, false) => lines.OrderBy(key),
                (null, true) => lines.OrderByDescending(key),
                ({ } sorted, false) => sorted.ThenBy(key),
                ({ } sorted, true) => sorted.ThenByDescending(key),
            };
            return this;
        }
    }
}
