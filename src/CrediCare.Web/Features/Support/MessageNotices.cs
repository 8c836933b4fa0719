using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Support;

/// <summary>
/// Tells the other side of a message. At the creditor those who have written in the conversation are told, in the inbox and
/// by mail, as long as they see the case it is about; where none of them is left, its administrators. On our side the
/// caseworkers who have written in it are mailed, and the agency's mailbox while nobody has. The message itself stays in the
/// portal.
/// </summary>
public sealed class MessageNotices(PortalContext context, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Adds to the unit of work what the message causes.</summary>
    public async Task AddAsync(MessageThread thread, Message message, CancellationToken cancellationToken)
    {
        var creditorName = await context
            .Creditors.Where(creditor => creditor.Id == thread.CreditorId)
            .Select(creditor => creditor.Name)
            .SingleAsync(cancellationToken);
        var facts = JsonSerializer.Serialize(
            new
            {
                subject = thread.Subject,
                creditorName,
                threadPublicId = thread.PublicId,
            }
        );
        if (message.FromStaff)
            await TellCreditorAsync(thread, message, facts, cancellationToken);
        else
            await TellStaffAsync(thread, message, facts, cancellationToken);
    }

    private async Task TellCreditorAsync(MessageThread thread, Message message, string facts, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var portfolioId = await context
            .Cases.Where(one => one.Id == thread.CaseId)
            .Select(one => (Guid?)one.PortfolioId)
            .SingleOrDefaultAsync(cancellationToken);
        var members = await (
            from membership in context.Memberships.HeldOn(today)
            join user in context.Users on membership.UserId equals user.Id
            where
                membership.CreditorId == thread.CreditorId
                && (!thread.IsForAdministrators || membership.Role == MembershipRole.Administrator)
                && (
                    portfolioId == null
                    || membership.AllPortfolios
                    || membership.Portfolios.Any(one => one.PortfolioId == portfolioId)
                )
            select new
            {
                User = user,
                membership.Role,
                HasWritten = context
                    .Set<Message>()
                    .Any(one => one.ThreadId == thread.Id && !one.FromStaff && one.AuthorUserId == user.Id),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var writers = members.Where(member => member.HasWritten).ToList();
        var told = writers.Count > 0 ? writers : members.Where(member => member.Role == MembershipRole.Administrator).ToList();
        foreach (var user in told.Select(member => member.User))
        {
            context.Add(InboxItem.AboutMessage(thread, message, portfolioId, user.Id));
            Queue(MailKind.MessageFromStaff, message, user, facts);
        }
    }

    private async Task TellStaffAsync(MessageThread thread, Message message, string facts, CancellationToken cancellationToken)
    {
        var staff = await context
            .Users.AsNoTracking()
            .Where(user =>
                user.StaffRole != null
                && context.Set<Message>().Any(one => one.ThreadId == thread.Id && one.FromStaff && one.AuthorUserId == user.Id)
            )
            .ToListAsync(cancellationToken);
        foreach (var user in staff)
            Queue(MailKind.MessageFromCreditor, message, user, facts);
        if (staff.Count == 0 && site.Value.ContactEmail is { Length: > 0 } mailbox)
            context.Add(
                OutboxMail.Queue(
                    $"{MailKind.MessageFromCreditor}:{message.Id:N}",
                    MailKind.MessageFromCreditor,
                    null,
                    mailbox,
                    PortalLanguage.Norwegian,
                    facts,
                    message.WrittenAtUtc
                )
            );
    }

    private void Queue(MailKind kind, Message message, PortalUser user, string facts)
    {
        if (user.Email is { } address)
            context.Add(
                OutboxMail.Queue(
                    $"{kind}:{message.Id:N}:{user.Id:N}",
                    kind,
                    user.Id,
                    address,
                    user.Language ?? PortalLanguage.Norwegian,
                    facts,
                    message.WrittenAtUtc
                )
            );
    }
}
