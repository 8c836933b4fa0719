using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One batch of people with mails that wait for their digest: each gets one mail that the waiting ones become lines of, in
/// one transaction. Whoever has had today's keeps what has come since until tomorrow.
/// </summary>
public sealed class MailDigestBatch(PortalContext context, TimeProvider clock)
{
    private const int Most = 100;

    /// <param name="lease">The run's.</param>
    /// <param name="today">The day in Oslo; part of each digest's cause, so that there is one a day.</param>
    /// <param name="after">The last person of the batch before; null for the first batch.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The last person of this batch; null when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<Guid?> CollectAsync(HeldLease lease, DateOnly today, Guid? after, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        if (after is null)
            await DropThoseOfTheGoneAsync(today, cancellationToken);
        var readers = await context
            .Users.AsNoTracking()
            .Where(user =>
                (after == null || user.Id > after)
                && user.Email != null
                && context.OutboxMails.Any(mail => mail.State == OutboxState.Held && mail.RecipientUserId == user.Id)
            )
            .OrderBy(user => user.Id)
            .Take(Most)
            .Select(user => new MailReader(user.Id, user.Email!, user.Language))
            .ToListAsync(cancellationToken);
        var causes = readers.ConvertAll(reader => Cause(reader, today));
        var had = await context
            .OutboxMails.Where(mail => causes.Contains(mail.Cause))
            .Select(mail => mail.Cause)
            .ToListAsync(cancellationToken);
        var due = readers.Where(reader => !had.Contains(Cause(reader, today), StringComparer.Ordinal)).ToList();
        foreach (var reader in due)
            await CollectAsync(reader, today, cancellationToken);
        await lease.AdvanceAsync(context, readers.Count, due.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return readers.Count == 0 ? null : readers[^1].UserId;
    }

    /// <summary>A line of a digest would tell them what they may no longer see.</summary>
    private async Task DropThoseOfTheGoneAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var members = context.Memberships.HeldOn(today);
        await context
            .OutboxMails.Where(mail =>
                mail.State == OutboxState.Held
                && !context.Users.Any(user =>
                    user.Id == mail.RecipientUserId
                    && (user.StaffRole != null || members.Any(membership => membership.UserId == user.Id))
                )
            )
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Discarded), cancellationToken);
    }

    private async Task CollectAsync(MailReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        var digest = OutboxMail.Queue(
            Cause(reader, today),
            MailKind.DailyDigest,
            reader.UserId,
            reader.Address,
            reader.Language ?? PortalLanguage.Norwegian,
            "{}",
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(digest);
        await context.SaveChangesAsync(cancellationToken);
        await context
            .OutboxMails.Where(mail => mail.State == OutboxState.Held && mail.RecipientUserId == reader.UserId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(mail => mail.State, OutboxState.Collected)
                        .SetProperty(mail => mail.DigestId, (Guid?)digest.Id),
                cancellationToken
            );
    }

    private static string Cause(MailReader reader, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"{MailKind.DailyDigest}:{reader.UserId:N}:{today:yyyyMMdd}");
}
