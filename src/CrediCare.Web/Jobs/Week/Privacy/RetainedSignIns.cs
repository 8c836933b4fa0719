using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Rates;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Sign-ins that nobody has used for so long; the longest of them lives for two weeks.</summary>
public sealed class RetainedSignIns(PortalContext context) : IRetained
{
    private const int Most = 1000;

    public RetentionCategory Category => RetentionCategory.SignIns;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await context.SignInSessions.Where(session => ids.Contains(session.Id)).ExecuteDeleteAsync(cancellationToken);
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach)
    {
        var lastUsed = reach.KeptFromUtc - SignInSession.RememberedLife;
        return context
            .SignInSessions.Where(session => session.LastSeenAtUtc < lastUsed)
            .Select(session => new OldThing { Id = session.Id, AtUtc = session.LastSeenAtUtc });
    }
}
