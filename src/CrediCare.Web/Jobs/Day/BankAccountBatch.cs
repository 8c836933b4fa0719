using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One change of account whose day has come, or which nobody has confirmed in time: it comes into force or lapses, is
/// written down and told, in one transaction. Someone who stops it at that moment is before it or after it.
/// </summary>
public sealed class BankAccountBatch(PortalContext context, BankAccountMails mails, TimeProvider clock)
{
    /// <returns>How many changes were dealt with; 0 when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<int> DealAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var next = await Due(today)
            .OrderBy(one => one.ProposedAtUtc)
            .ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.CreditorId })
            .FirstOrDefaultAsync(cancellationToken);
        if (next is null)
            return 0;
        await CreditorAccess.TakeTurnAsync(context, next.CreditorId, cancellationToken);
        var change = await context
            .BankAccountChanges.Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == next.Id, cancellationToken);
        var creditor = await context
            .Creditors.Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == next.CreditorId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (change.TakeEffect(creditor, today, now))
            await SaveAsync(change, AuditAction.BankAccountInForce, MailKind.BankAccountInForce, now, cancellationToken);
        else if (change.Lapse(today, now))
            await SaveAsync(change, AuditAction.BankAccountLapsed, MailKind.BankAccountLapsed, now, cancellationToken);
        await lease.AdvanceAsync(context, 1, 1, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return 1;
    }

    private IQueryable<BankAccountChange> Due(DateOnly today) =>
        context
            .BankAccountChanges.AsNoTracking()
            .Where(one =>
                (one.State == BankAccountChangeState.Confirmed && one.InForceFrom <= today)
                || (one.State == BankAccountChangeState.Proposed && one.ConfirmBy < today)
            );

    private async Task SaveAsync(
        BankAccountChange change,
        AuditAction action,
        MailKind mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        context.Add(
            new AuditEntry(
                Guid.CreateVersion7(),
                now,
                null,
                ByStaff: false,
                action,
                nameof(BankAccountChange),
                change.Id,
                change.CreditorId,
                null
            )
        );
        await context.SaveChangesAsync(cancellationToken);
        await mails.QueueAsync(mail, change, who: null, byStaff: false, cancellationToken);
    }
}
