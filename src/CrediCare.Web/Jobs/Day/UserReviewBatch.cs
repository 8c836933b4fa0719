using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One batch of creditors whose administrators are to be asked whether their users are still right: an inbox notice and a
/// mail to each administrator, in one transaction.
/// </summary>
public sealed class UserReviewBatch(PortalContext context, AccessMails mails, TimeProvider clock)
{
    private const int Most = 50;

    // Half a year back from the end of a short month is some days early; the rule itself decides among those found.
    private const int Slack = 3;

    /// <returns>How many creditors were asked; 0 when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<int> AskAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var candidates = await Candidates(today)
            .OrderBy(creditor => creditor.Id)
            .Select(creditor => new
            {
                creditor.Id,
                creditor.PublicId,
                creditor.Name,
                creditor.CreatedAtUtc,
                creditor.UsersAskedOn,
                creditor.UsersConfirmedOn,
            })
            .ToListAsync(cancellationToken);
        var due = candidates
            .Where(one =>
                UserReview.DueOn(Latest(OsloTime.DateOf(one.CreatedAtUtc), one.UsersAskedOn, one.UsersConfirmedOn)) <= today
            )
            .Take(Most)
            .ToList();
        var ids = due.ConvertAll(one => one.Id);
        await Candidates(today)
            .Where(creditor => ids.Contains(creditor.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(creditor => creditor.UsersAskedOn, today), cancellationToken);
        foreach (var one in due)
        {
            var users = await context
                .Memberships.HeldOn(today)
                .CountAsync(membership => membership.CreditorId == one.Id, cancellationToken);
            var facts = JsonSerializer.Serialize(
                new
                {
                    creditorName = one.Name,
                    creditorPublicId = one.PublicId,
                    count = users,
                }
            );
            foreach (var administrator in await mails.AdministratorsAsync(one.Id, today, cancellationToken))
            {
                var item = InboxItem.AboutUsers(one.Id, administrator.UserId, today, now);
                await BulkInsert.InsertUnlessThereAsync(context, item, cancellationToken);
                await mails.QueueAsync(item.Cause, MailKind.UsersToConfirm, administrator, facts, cancellationToken);
            }
        }

        await lease.AdvanceAsync(context, due.Count, due.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    private IQueryable<Creditor> Candidates(DateOnly today)
    {
        var day = today.AddMonths(-UserReview.Months).AddDays(Slack);
        var instant = OsloTime.ToUtc(day.AddDays(1), TimeOnly.MinValue);
        return context.Creditors.Where(creditor =>
            creditor.Standing == CreditorStanding.Active
            && creditor.CreatedAtUtc < instant
            && (creditor.UsersAskedOn == null || creditor.UsersAskedOn <= day)
            && (creditor.UsersConfirmedOn == null || creditor.UsersConfirmedOn <= day)
        );
    }

    private static DateOnly Latest(DateOnly created, DateOnly? asked, DateOnly? confirmed) =>
        new[] { created, asked ?? created, confirmed ?? created }.Max();
}
