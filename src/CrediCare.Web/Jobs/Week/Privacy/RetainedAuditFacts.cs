using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Network address and browser beside the entries of the audit log. The entries and their seals are not touched.</summary>
public sealed class RetainedAuditFacts(PortalContext context) : IRetained
{
    private const int Most = 1000;

    public RetentionCategory Category => RetentionCategory.AuditFacts;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await context.AuditPersonalFacts.Where(facts => ids.Contains(facts.EntryId)).ExecuteDeleteAsync(cancellationToken);
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        from facts in context.AuditPersonalFacts
        join entry in context.AuditEntries on facts.EntryId equals entry.Id
        where entry.AtUtc < reach.KeptFromUtc
        select new OldThing { Id = entry.Id, AtUtc = entry.AtUtc };
}
