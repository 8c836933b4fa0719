using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Conversations that have ended and are about no case; those about a case go with it.</summary>
public sealed class RetainedConversations(PortalContext context, ForgetDocuments documents) : IRetained
{
    private const int Most = 100;

    public RetentionCategory Category => RetentionCategory.Conversations;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await documents.OfThreadsAsync(ids, cancellationToken);
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        context
            .MessageThreads.Where(thread =>
                thread.CaseId == null && thread.Turn == ThreadTurn.Closed && thread.LastMessageAtUtc < reach.KeptFromUtc
            )
            .Select(thread => new OldThing { Id = thread.Id, AtUtc = thread.LastMessageAtUtc });
}
