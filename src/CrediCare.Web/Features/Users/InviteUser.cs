using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// Lets someone in. An address with an account elsewhere, one without and one of the agency's own staff are answered the
/// same, look the same in the list and take the same time; only the mail differs, and that the one who invites does not see.
/// </summary>
public sealed class InviteUser(
    PortalContext context,
    Invitations invitations,
    NewAdministratorMails newAdministrators,
    CurrentViewer current,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <summary>No answer comes sooner, so that making an account cannot be told from finding one.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);

    /// <summary>Done also when the very same invitation stands already; then nothing more is sent.</summary>
    public async Task<Outcome<AccessRefusal>> InviteAsync(
        ViewerMembership company,
        NewUser given,
        CancellationToken cancellationToken
    )
    {
        var notSooner = Task.Delay(Least, cancellationToken);
        var outcome = await TryAsync(company, given, cancellationToken);
        await notSooner;
        return outcome;
    }

    private async Task<Outcome<AccessRefusal>> TryAsync(
        ViewerMembership company,
        NewUser given,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await OnceAsync(company, given, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another company has made an account of the same address at this moment. The second time it is found.
            context.ChangeTracker.Clear();
            return await OnceAsync(company, given, cancellationToken);
        }
    }

    private async Task<Outcome<AccessRefusal>> OnceAsync(
        ViewerMembership company,
        NewUser given,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today();
        var allowed = AccessRule.Check(given.Terms, today);
        if (!allowed.Succeeded)
            return allowed;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var all = await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var user = await invitations.FindOrAddAsync(given.Email, given.Name, PortalLanguage.Current);
        var membership = all.Find(one => one.UserId == user.Id);
        if (membership?.LooksHeldOn(today) == true)
            return membership.Terms == given.Terms ? Outcome<AccessRefusal>.Success : AccessRefusal.HasAccessAlready;

        membership = await GrantAsync(company, given, user, membership, cancellationToken);
        if (given.Terms.Role == MembershipRole.Administrator)
            await newAdministrators.QueueAsync(company, membership, given.Name, given.Email, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return Outcome<AccessRefusal>.Success;
    }

    private async Task<Membership> GrantAsync(
        ViewerMembership company,
        NewUser given,
        PortalUser user,
        Membership? membership,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (membership is null)
            context.Add(membership = Membership.Invite(user.Id, company.CreditorId, given.Name, given.Terms, now));
        else
            membership.GrantAnew(given.Name, given.Terms, now);
        if (user.StaffRole is not null)
            membership.Pretend();
        else
            invitations.Queue(
                user,
                string.Create(CultureInfo.InvariantCulture, $"membership:{membership.Id:N}:{now.Ticks}"),
                await AccessFacts.OfAsync(
                    context,
                    company.CreditorName,
                    given.Terms,
                    (await current.GetAsync())?.FullName,
                    cancellationToken
                )
            );
        audit.Add(AuditAction.UserInvited, nameof(PortalUser), user.Id, company.CreditorId, given.Terms.Role.ToString());
        return membership;
    }
}
