using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One batch of accesses whose last day is at most a week away: the person and the company's administrators are told, once
/// for each last day, in one transaction.
/// </summary>
public sealed class LastDayReminderBatch(PortalContext context, AccessMails mails)
{
    /// <summary>How many days ahead.</summary>
    public const int Ahead = 7;

    private const int Most = 100;

    /// <returns>How many accesses were dealt with; 0 when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<int> RemindAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ids = await Due(today)
            .OrderBy(membership => membership.LastDay)
            .ThenBy(membership => membership.Id)
            .Select(membership => membership.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);

        // Marked before they are read: one whose last day is moved meanwhile waits for its own.
        await Due(today)
            .Where(membership => ids.Contains(membership.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(membership => membership.RemindedOfLastDay, membership => membership.LastDay),
                cancellationToken
            );
        var due = await mails.OfAsync(
            context.Memberships.Where(one => ids.Contains(one.Id) && one.RemindedOfLastDay == one.LastDay),
            cancellationToken
        );
        foreach (var one in due)
            await TellAsync(one, today, cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, due.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count;
    }

    private IQueryable<Membership> Due(DateOnly today)
    {
        var until = today.AddDays(Ahead);
        return context
            .Memberships.HeldOn(today)
            .Where(membership => membership.LastDay <= until && membership.RemindedOfLastDay != membership.LastDay);
    }

    private async Task TellAsync(AccessMail one, DateOnly today, CancellationToken cancellationToken)
    {
        var day = one.LastDay!.Value;
        await mails.QueueAsync(
            Cause(MailKind.AccessEndsSoon, one, day, one.UserId),
            MailKind.AccessEndsSoon,
            one.Reader,
            one.Facts,
            cancellationToken
        );
        foreach (var administrator in await mails.AdministratorsAsync(one.CreditorId, today, cancellationToken))
            if (administrator.UserId != one.UserId)
                await mails.QueueAsync(
                    Cause(MailKind.UserAccessEndsSoon, one, day, administrator.UserId),
                    MailKind.UserAccessEndsSoon,
                    administrator,
                    one.Facts,
                    cancellationToken
                );
    }

    private static string Cause(MailKind kind, AccessMail one, DateOnly day, Guid userId) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{one.MembershipId:N}:{day:yyyyMMdd}:{userId:N}");
}
