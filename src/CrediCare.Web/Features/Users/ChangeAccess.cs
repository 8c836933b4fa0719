using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>Changes what an access reaches, or takes it away; the person is told by mail and need not be invited again.</summary>
public sealed class ChangeAccess(
    PortalContext context,
    OwnSessions sessions,
    NewAdministratorMails newAdministrators,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="company">The company the form was opened for.</param>
    /// <param name="publicId">The access.</param>
    /// <param name="version">The access as it was when the form was opened.</param>
    /// <param name="terms">As asked for; the very terms that hold are done already.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>Null when there is no such access to this company.</returns>
    public Task<Outcome<AccessRefusal>?> ChangeAsync(
        ViewerMembership company,
        string publicId,
        int version,
        AccessTerms terms,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            publicId,
            async (membership, all) =>
            {
                var before = membership.Terms;
                if (before == terms && membership.LooksHeldOn(clock.Today()))
                    return Outcome<AccessRefusal>.Success;
                if (membership.Version != version)
                    return AccessRefusal.ChangedMeanwhile;
                var allowed = AccessRule.CheckChange(membership, terms, all, clock.Today());
                if (!allowed.Succeeded)
                    return allowed;
                if (terms.Role == MembershipRole.Administrator && before.Role != MembershipRole.Administrator)
                    await TellAdministratorsAsync(company, membership, cancellationToken);
                membership.Change(terms, Now);
                audit.Add(
                    AuditAction.AccessChanged,
                    nameof(PortalUser),
                    membership.UserId,
                    company.CreditorId,
                    terms.Role.ToString()
                );
                if (before with { Office = null } != terms with { Office = null })
                    await TellAsync(MailKind.AccessChanged, company, membership, cancellationToken);
                return allowed;
            },
            cancellationToken
        );

    /// <summary>
    /// Takes the access away, and ends the person's sessions: whoever works for others too signs in again. One that has ended
    /// has ended.
    /// </summary>
    /// <returns>Null when there is no such access to this company.</returns>
    public Task<Outcome<AccessRefusal>?> EndAsync(
        ViewerMembership company,
        string publicId,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            publicId,
            async (membership, all) =>
            {
                if (!membership.LooksHeldOn(clock.Today()))
                    return Outcome<AccessRefusal>.Success;
                var allowed = AccessRule.CheckEnd(membership, all);
                if (!allowed.Succeeded)
                    return allowed;
                await TellAsync(MailKind.AccessEnded, company, membership, cancellationToken);
                // An invitation that nobody has answered reaches nothing, least of all sessions at other companies.
                var reached = membership is { IsPretended: false, TakenUpAtUtc: not null };
                membership.End(Now);
                if (reached)
                    await sessions.AddEndAsync(membership.UserId, SessionEnd.AccessTakenAway, null, cancellationToken);
                audit.Add(AuditAction.AccessEnded, nameof(PortalUser), membership.UserId, company.CreditorId);
                return allowed;
            },
            cancellationToken
        );

    private async Task<Outcome<AccessRefusal>?> InTurnAsync(
        ViewerMembership company,
        string publicId,
        Func<Membership, List<Membership>, Task<Outcome<AccessRefusal>>> work,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var all = await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        if (all.Find(one => one.PublicId == publicId) is not { } membership)
            return null;
        var outcome = await work(membership, all);
        if (!outcome.Succeeded)
            return outcome;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return outcome;
    }

    private async Task TellAdministratorsAsync(
        ViewerMembership company,
        Membership membership,
        CancellationToken cancellationToken
    )
    {
        var person = await context.Users.SingleAsync(user => user.Id == membership.UserId, cancellationToken);
        var name = membership.TakenUpAtUtc is null ? membership.InvitedName ?? person.FullName : person.FullName;
        await newAdministrators.QueueAsync(company, membership, name, person.Email!, cancellationToken);
    }

    private async Task TellAsync(
        MailKind kind,
        ViewerMembership company,
        Membership membership,
        CancellationToken cancellationToken
    )
    {
        // One that is only shown gives nothing, so nothing has changed for anyone.
        if (membership.IsPretended)
            return;
        var person = await context.Users.SingleAsync(user => user.Id == membership.UserId, cancellationToken);
        context.Add(
            OutboxMail.Queue(
                string.Create(CultureInfo.InvariantCulture, $"{kind}:{membership.Id:N}:{membership.Version}"),
                kind,
                person.Id,
                person.Email!,
                person.Language ?? PortalLanguage.Norwegian,
                await AccessFacts.OfAsync(context, company.CreditorName, membership.Terms, null, cancellationToken),
                Now
            )
        );
    }
}
