using CrediCare.Data;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>Pauses whose last day has passed: collection goes on, and the creditor is told.</summary>
public sealed class EndedPauses(PortalContext context, CaseNotices notices) : ICaseDayStep
{
    public Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult(context.Cases.Where(one => one.PausedUntil < today).Select(one => one.Id));

    public async Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken)
    {
        var one = await context.Cases.AsSplitQuery().SingleAsync(found => found.Id == id, cancellationToken);
        if (one.PausedUntil is not { } until || !one.EndPause(now))
            return false;
        await context.SaveChangesAsync(cancellationToken);
        await notices.PauseEndedAsync(one, until, cancellationToken);
        return true;
    }
}
