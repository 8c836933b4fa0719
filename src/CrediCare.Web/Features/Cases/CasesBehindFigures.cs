using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>The cases behind a figure of the dashboard, said to the database.</summary>
public static class CasesBehindFigures
{
    /// <param name="cases">Those of the scope.</param>
    /// <param name="filter">What the address asks for.</param>
    /// <param name="paid">What was paid in the scope, row by row.</param>
    /// <param name="today">Europe/Oslo.</param>
    public static IQueryable<Case> BehindFigure(
        this IQueryable<Case> cases,
        CaseFilter filter,
        IQueryable<LedgerEntry> paid,
        DateOnly today
    )
    {
        if (filter.ChosenOpened is { } opened)
            cases = cases.Where(one => one.OpenedOn >= opened.First && one.OpenedOn <= opened.Last);
        if (filter.ChosenClosed is { } closed)
            cases = cases.Where(one => one.ClosedOn >= closed.First && one.ClosedOn <= closed.Last);
        if (filter.ChosenOutcome is { } outcome)
            cases =
                outcome == CaseOutcome.Solved
                    ? cases.Where(one => one.ClosedReason == ClosedReason.Paid || one.ClosedReason == ClosedReason.Credited)
                    : cases.Where(one =>
                        one.ClosedReason != null
                        && one.ClosedReason != ClosedReason.Paid
                        && one.ClosedReason != ClosedReason.Credited
                    );
        if (filter.ChosenOverdue is { } overdue)
        {
            var first = OverdueSpans.First(overdue, today);
            cases = cases.Where(one => one.OverdueSince >= first);
            if (OverdueSpans.Last(overdue, today) is { } last)
                cases = cases.Where(one => one.OverdueSince <= last);
        }

        if (filter.ChosenCame is { } came)
            cases = cases.Where(one => one.AgeWhenOpened == came);
        return filter.ChosenPaid is null && filter.ChosenPaidTo is null ? cases : Among(cases, Asked(paid, filter));
    }

    private static IQueryable<Case> Among(IQueryable<Case> cases, IQueryable<Guid> ids) =>
        cases.Where(one => ids.Contains(one.Id));

    private static IQueryable<Guid> Asked(IQueryable<LedgerEntry> paid, CaseFilter filter)
    {
        if (filter.ChosenPaid is { } days)
            paid = paid.Where(entry => entry.BookedOn >= days.First && entry.BookedOn <= days.Last);
        if (filter.ChosenPaidTo is { } to)
            paid =
                to == CasePaidTo.Creditor
                    ? paid.Where(entry => entry.Kind == LedgerEntryKind.DirectPayment)
                    : paid.Where(entry => entry.Kind != LedgerEntryKind.DirectPayment);
        return paid.Select(entry => entry.CaseId);
    }
}
