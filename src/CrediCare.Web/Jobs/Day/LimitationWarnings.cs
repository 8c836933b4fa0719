using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Claims that will soon be time-barred: the creditor is told at each of the days that an administrator has set (180, 90 and 30),
/// once for each limitation day. One that has moved is warned of anew.
/// </summary>
public sealed class LimitationWarnings(PortalContext context, RateBook rates, CaseNotices notices) : ICaseDayStep
{
    /// <summary>An end on a weekend or holiday moves on; no run of them is longer than this.</summary>
    private const int LongestMove = 10;

    public async Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var days = await rates.LimitationWarningDaysAsync(today, cancellationToken);
        var (from, last) = (today.AddDays(-LongestMove), today.AddDays(days.Last));
        var (soon, early) = (today.AddDays(days.Soon), today.AddDays(days.Early));
        return context
            .Cases.Where(one =>
                one.EarliestLimitation >= from
                && one.EarliestLimitation <= early
                && one.Stage != CaseStage.Closed
                && (
                    one.WarnedOfLimitation != one.EarliestLimitation
                    || one.LimitationWarning
                        > (
                            one.EarliestLimitation <= last ? days.Last
                            : one.EarliestLimitation <= soon ? days.Soon
                            : days.Early
                        )
                )
            )
            .Select(one => one.Id);
    }

    public async Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken)
    {
        var days = await rates.LimitationWarningDaysAsync(now.Today, cancellationToken);
        var one = await context.Cases.IgnoreAutoIncludes().SingleAsync(found => found.Id == id, cancellationToken);
        if (one.WarnOfLimitation(days, now.Today) is not { } reached)
            return false;
        await context.SaveChangesAsync(cancellationToken);
        await notices.LimitationNearAsync(one, reached, cancellationToken);
        return true;
    }
}
