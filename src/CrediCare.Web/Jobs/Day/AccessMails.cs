using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>The mails that the day brings about accesses, and who is to have them.</summary>
public sealed class AccessMails(PortalContext context, TimeProvider clock)
{
    /// <summary>What the mails about these accesses are made of.</summary>
    public async Task<List<AccessMail>> OfAsync(IQueryable<Membership> memberships, CancellationToken cancellationToken) =>
        await (
            from membership in memberships.AsNoTracking()
            join user in context.Users on membership.UserId equals user.Id
            join creditor in context.Creditors on membership.CreditorId equals creditor.Id
            orderby membership.LastDay, membership.Id
            select new AccessMail(
                membership.Id,
                membership.PublicId,
                creditor.Id,
                creditor.Name,
                membership.LastDay,
                membership.TakenUpAtUtc == null ? membership.InvitedName ?? user.FullName : user.FullName,
                new MailReader(user.Id, user.Email!, user.Language)
            )
        ).ToListAsync(cancellationToken);

    /// <summary>The creditor's administrators who have come in.</summary>
    public Task<List<MailReader>> AdministratorsAsync(Guid creditorId, DateOnly today, CancellationToken cancellationToken) =>
        ReadersAsync(
            context
                .Memberships.HeldOn(today)
                .Where(one =>
                    one.CreditorId == creditorId && one.Role == MembershipRole.Administrator && one.TakenUpAtUtc != null
                ),
            cancellationToken
        );

    /// <summary>Those, and whoever was one of them until lately: nobody is put out of the way first.</summary>
    /// <param name="creditorId">Whose administrators.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="since">How far back "lately" goes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<List<MailReader>> AdministratorsSinceAsync(
        Guid creditorId,
        DateOnly today,
        DateTime since,
        CancellationToken cancellationToken
    )
    {
        var firstDay = OsloTime.DateOf(since);
        return ReadersAsync(
            context.Memberships.Where(one =>
                one.CreditorId == creditorId
                && one.TakenUpAtUtc != null
                && (
                    one.AdministratorUntilUtc >= since
                    || one.Role == MembershipRole.Administrator
                        && one.EndedAtUtc == null
                        && (one.LastDay == null || one.LastDay >= firstDay)
                )
            ),
            cancellationToken
        );
    }

    private Task<List<MailReader>> ReadersAsync(IQueryable<Membership> memberships, CancellationToken cancellationToken) =>
        (
            from membership in memberships.AsNoTracking()
            join user in context.Users on membership.UserId equals user.Id
            orderby membership.Id
            select new MailReader(user.Id, user.Email!, user.Language)
        ).ToListAsync(cancellationToken);

    /// <summary>A cause is mailed once; one that is there already stays as it is.</summary>
    public Task QueueAsync(string cause, MailKind kind, MailReader reader, string facts, CancellationToken cancellationToken) =>
        BulkInsert.InsertUnlessThereAsync(
            context,
            OutboxMail.Queue(
                cause,
                kind,
                reader.UserId,
                reader.Address,
                reader.Language ?? PortalLanguage.Norwegian,
                facts,
                clock.GetUtcNow().UtcDateTime
            ),
            cancellationToken
        );
}

/// <summary>Someone to write to.</summary>
public sealed record MailReader(Guid UserId, string Address, string? Language);

/// <summary>An access to write about.</summary>
public sealed record AccessMail(
    Guid MembershipId,
    string MembershipPublicId,
    Guid CreditorId,
    string CreditorName,
    DateOnly? LastDay,
    string Person,
    MailReader Reader
)
{
    public Guid UserId => Reader.UserId;

    public string Facts =>
        JsonSerializer.Serialize(
            new
            {
                creditorName = CreditorName,
                membershipPublicId = MembershipPublicId,
                lastDay = LastDay,
                person = Person,
            }
        );
}
