using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>The bytes of files that banks sent, and who paid by them. That there was a payment, when and how much, stays.</summary>
public sealed class RetainedPaymentFiles(PortalContext context) : IRetained
{
    private const int Most = 20;

    public RetentionCategory Category => RetentionCategory.PaymentFiles;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromYearEnd(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await context
            .ReceivedFileItems.Where(item => ids.Contains(item.FileId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(item => item.PayerName, (string?)null)
                        .SetProperty(item => item.PayerAccount, (string?)null)
                        .SetProperty(item => item.Text, (string?)null),
                cancellationToken
            );
        await context
            .Set<ReceivedFileContent>()
            .Where(content => ids.Contains(content.FileId))
            .ExecuteDeleteAsync(cancellationToken);
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        from content in context.Set<ReceivedFileContent>()
        join file in context.ReceivedFiles on content.FileId equals file.Id
        where file.ReceivedAtUtc < reach.KeptFromUtc && file.WaitsSinceUtc == null
        select new OldThing { Id = file.Id, AtUtc = file.ReceivedAtUtc };
}
