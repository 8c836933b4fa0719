using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One batch of accesses whose last day has passed. They have given nothing since midnight; now they are marked as ended,
/// written down, and the person is told, in one transaction.
/// </summary>
public sealed class EndedAccessBatch(PortalContext context, AccessMails mails, TimeProvider clock)
{
    private const int Most = 100;

    /// <returns>How many accesses were dealt with; 0 when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<int> EndAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ids = await Over(today)
            .OrderBy(membership => membership.LastDay)
            .ThenBy(membership => membership.Id)
            .Select(membership => membership.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await Over(today)
            .Where(membership => ids.Contains(membership.Id))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(membership => membership.EndedAtUtc, now)
                        .SetProperty(membership => membership.ChangedAtUtc, now)
                        .SetProperty(membership => membership.Version, membership => membership.Version + 1),
                cancellationToken
            );
        var ended = await mails.OfAsync(
            context.Memberships.Where(one => ids.Contains(one.Id) && one.EndedAtUtc != null && one.LastDay < today),
            cancellationToken
        );
        foreach (var one in ended)
        {
            await mails.QueueAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{MailKind.AccessEnded}:{one.MembershipId:N}:{one.LastDay:yyyyMMdd}"
                ),
                MailKind.AccessEnded,
                one.Reader,
                one.Facts,
                cancellationToken
            );
            context.Add(
                new AuditEntry(
                    Guid.CreateVersion7(),
                    now,
                    null,
                    ByStaff: false,
                    AuditAction.AccessEnded,
                    nameof(PortalUser),
                    one.UserId,
                    one.CreditorId,
                    null
                )
            );
        }

        await context.SaveChangesAsync(cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, ended.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count;
    }

    private IQueryable<Membership> Over(DateOnly today) =>
        context.Memberships.Where(membership => membership.EndedAtUtc == null && membership.LastDay < today);
}
