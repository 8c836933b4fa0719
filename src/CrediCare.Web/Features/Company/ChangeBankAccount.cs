using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Company;

/// <summary>
/// Proposes, confirms, refuses or stops a change of account. One at a time for each creditor, so that two who act at once
/// are two in a row; the change, the mails to all administrators and the line in the log are saved together.
/// </summary>
public sealed class ChangeBankAccount(
    PortalContext context,
    BankAccountMails mails,
    AuditTrail audit,
    OutboxSignal outbox,
    IOptions<CompanyOptions> options,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The change's public id.</returns>
    public async Task<Outcome<string, BankAccountRefusal>> ProposeAsync(
        Viewer viewer,
        ViewerMembership company,
        IReadOnlyCollection<Guid>? portfolioIds,
        BankAccountNumber account,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var creditor = await context
            .Creditors.Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == company.CreditorId, cancellationToken);
        var open = await context
            .BankAccountChanges.Include(one => one.Portfolios)
            .Where(one => one.CreditorId == company.CreditorId && one.EndedAtUtc == null)
            .ToListAsync(cancellationToken);
        var outcome = BankAccountChange.Propose(creditor, portfolioIds, account, viewer.UserId, open, Now);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var change = outcome.Value;
        context.Add(change);
        await SaveAsync(
            change,
            AuditAction.BankAccountProposed,
            MailKind.BankAccountProposed,
            viewer,
            (creditor.BankAccount is null ? "" : Identifier.Parse<BankAccountNumber>(creditor.BankAccount).Ending)
                + $" -> {account.Ending}",
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return change.PublicId;
    }

    /// <returns>Null when there is no such change, or none that the viewer may see.</returns>
    public Task<Outcome<BankAccountRefusal>?> ConfirmAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        OnChangeAsync(
            viewer,
            publicId,
            AuditAction.BankAccountConfirmed,
            MailKind.BankAccountConfirmed,
            (change, memberships) =>
                viewer.IsStaff ? change.ConfirmForAgency(viewer.UserId, options.Value.BankAccountCoolingDays, Now)
                : memberships.Find(one => one.UserId == viewer.UserId) is { } access
                    ? change.Confirm(access, options.Value.BankAccountCoolingDays, Now)
                : BankAccountRefusal.NotAdministrator,
            cancellationToken
        );

    /// <param name="viewer">An administrator of the company, or a caseworker.</param>
    /// <param name="publicId">The change.</param>
    /// <param name="reason">In a caseworker's words.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public Task<Outcome<BankAccountRefusal>?> StopAsync(
        Viewer viewer,
        string publicId,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        OnChangeAsync(
            viewer,
            publicId,
            AuditAction.BankAccountStopped,
            MailKind.BankAccountStopped,
            (change, _) => change.Stop(viewer.UserId, reason, Now),
            cancellationToken
        );

    public Task<Outcome<BankAccountRefusal>?> RefuseAsync(
        Viewer caseworker,
        string publicId,
        string reason,
        CancellationToken cancellationToken
    ) =>
        OnChangeAsync(
            caseworker,
            publicId,
            AuditAction.BankAccountRefused,
            MailKind.BankAccountRefused,
            (change, _) => change.Refuse(caseworker.UserId, reason, Now),
            cancellationToken
        );

    private async Task<Outcome<BankAccountRefusal>?> OnChangeAsync(
        Viewer viewer,
        string publicId,
        AuditAction action,
        MailKind mail,
        Func<BankAccountChange, List<Membership>, Outcome<BankAccountRefusal>> decide,
        CancellationToken cancellationToken
    )
    {
        var visible = context.BankAccountChanges.VisibleTo(viewer).Where(one => one.PublicId == publicId);
        if (await visible.Select(one => (Guid?)one.CreditorId).SingleOrDefaultAsync(cancellationToken) is not { } creditorId)
            return null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var memberships = await CreditorAccess.TakeTurnAsync(context, creditorId, cancellationToken);
        var change = await visible.Include(one => one.Portfolios).SingleAsync(cancellationToken);
        var outcome = decide(change, memberships);
        if (!outcome.Succeeded)
            return outcome;
        await SaveAsync(change, action, mail, viewer, detail: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return outcome;
    }

    private async Task SaveAsync(
        BankAccountChange change,
        AuditAction action,
        MailKind mail,
        Viewer viewer,
        string? detail,
        CancellationToken cancellationToken
    )
    {
        audit.Add(action, nameof(BankAccountChange), change.Id, change.CreditorId, detail);
        await context.SaveChangesAsync(cancellationToken);
        await mails.QueueAsync(mail, change, viewer.FullName, viewer.IsStaff, cancellationToken);
    }
}
