using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Data.Rates;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Mails that are not to be sent any more. The lines of a digest are older than it, and go before it.</summary>
public sealed class RetainedMails(PortalContext context) : IRetained
{
    private const int Most = 1000;

    public RetentionCategory Category => RetentionCategory.Mails;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await context.OutboxMails.Where(mail => ids.Contains(mail.Id)).ExecuteDeleteAsync(cancellationToken);
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        context
            .OutboxMails.Where(mail =>
                mail.CreatedAtUtc < reach.KeptFromUtc
                && (
                    mail.State == OutboxState.Sent
                    || mail.State == OutboxState.GivenUp
                    || mail.State == OutboxState.Discarded
                    || mail.State == OutboxState.Collected
                )
            )
            .Where(mail => !context.OutboxMails.Any(line => line.DigestId == mail.Id && line.CreatedAtUtc >= reach.KeptFromUtc))
            .Select(mail => new OldThing { Id = mail.Id, AtUtc = mail.CreatedAtUtc });
}
