using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// Sends the mail of an invitation that waits once more, at most once an hour; the answer is the same whether that hour
/// has had its mail, and whoever the address belongs to.
/// </summary>
public sealed class SendInvitationAgain(
    PortalContext context,
    Invitations invitations,
    CurrentViewer current,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <returns>False when no such invitation waits.</returns>
    public async Task<bool> SendAsync(ViewerMembership company, string publicId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var all = await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        if (
            all.Find(one => one.PublicId == publicId) is not { TakenUpAtUtc: null } waiting
            || !waiting.LooksHeldOn(OsloTime.DateOf(now))
        )
            return false;
        var cause = string.Create(CultureInfo.InvariantCulture, $"invited-again:{waiting.Id:N}:{now:yyyyMMddHH}");
        var user = await context.Users.SingleAsync(one => one.Id == waiting.UserId, cancellationToken);
        if (await context.OutboxMails.AnyAsync(mail => mail.Cause == cause, cancellationToken))
            return true;
        if (!waiting.IsPretended)
            invitations.Queue(
                user,
                cause,
                await AccessFacts.OfAsync(
                    context,
                    company.CreditorName,
                    waiting.Terms,
                    (await current.GetAsync())?.FullName,
                    cancellationToken
                )
            );
        audit.Add(AuditAction.UserInvited, nameof(PortalUser), user.Id, company.CreditorId, waiting.Role.ToString());
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return true;
    }
}
