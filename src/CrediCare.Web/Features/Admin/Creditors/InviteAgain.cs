using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Users;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>Sends the activation mail once more to someone who has not chosen a password.</summary>
public sealed class InviteAgain(PortalContext context, Invitations invitations, AuditTrail audit, OutboxSignal outbox)
{
    /// <returns>Null when there is no such access.</returns>
    public async Task<Outcome<InviteAgainRefusal>?> SendAsync(
        Viewer viewer,
        string creditorPublicId,
        string membershipPublicId,
        CancellationToken cancellationToken
    )
    {
        var creditors = context.Creditors.VisibleTo(viewer).Where(creditor => creditor.PublicId == creditorPublicId);
        var found = await (
            from membership in context.Memberships
            join creditor in creditors on membership.CreditorId equals creditor.Id
            join user in context.Users on membership.UserId equals user.Id
            where membership.PublicId == membershipPublicId && membership.EndedAtUtc == null
            select new
            {
                user,
                creditor.Id,
                creditor.Name,
                Membership = membership,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        if (found.user.PasswordHash is not null)
            return InviteAgainRefusal.AlreadyActive;
        if (
            await context.OutboxMails.AnyAsync(
                mail =>
                    mail.RecipientUserId == found.user.Id
                    && mail.Kind == MailKind.ActivateAccount
                    && (mail.State == OutboxState.Pending || mail.State == OutboxState.Sending),
                cancellationToken
            )
        )
            return InviteAgainRefusal.OnItsWay;
        await context.Entry(found.Membership).Collection(one => one.Portfolios).LoadAsync(cancellationToken);
        invitations.Queue(
            found.user,
            $"invited-again:{Guid.CreateVersion7():N}",
            await AccessFacts.OfAsync(context, found.Name, found.Membership.Terms, null, cancellationToken)
        );
        audit.Add(AuditAction.UserInvited, nameof(PortalUser), found.user.Id, found.Id);
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
        return Outcome<InviteAgainRefusal>.Success;
    }
}

/// <summary>Why no mail was sent.</summary>
public enum InviteAgainRefusal
{
    AlreadyActive,

    /// <summary>One is waiting to be sent.</summary>
    OnItsWay,
}
