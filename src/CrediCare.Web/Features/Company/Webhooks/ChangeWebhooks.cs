using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Data.Webhooks;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>
/// Makes, changes, pauses and removes a company's endpoints, one change at a time. Where what happens is told somewhere new, every
/// administrator hears of it.
/// </summary>
public sealed class ChangeWebhooks(
    PortalContext context,
    Vault vault,
    WebhookNotes notes,
    AuditTrail audit,
    MadeForProgramsMails mails,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Outcome<NewWebhookSecret, WebhookProblem>> MakeAsync(
        ViewerMembership company,
        WebhookTerms terms,
        ApiKeyMode mode,
        Guid userId,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var there = await context.WebhookEndpoints.CountAsync(
            one => one.CreditorId == company.CreditorId && one.Mode == mode,
            cancellationToken
        );
        if (there >= WebhookRule.MostEndpoints)
            return WebhookProblem.TooMany;
        var secret = WebhookSecret.New();
        var made = WebhookEndpoint.Make(company.CreditorId, terms, Seal(secret), userId, Now, mode);
        if (made.Refusal is { } problem)
            return problem;
        context.Add(made.Value);
        await SaveAsync(made.Value, AuditAction.WebhookMade, cancellationToken);
        await TellAsync(company, made.Value, MailKind.WebhookMade, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return new NewWebhookSecret(made.Value.PublicId, made.Value.Name, secret.Text, null);
    }

    /// <returns>Null where somebody has changed it since the form was opened.</returns>
    public async Task<Outcome<WebhookProblem>?> ChangeAsync(
        ViewerMembership company,
        string publicId,
        int version,
        WebhookTerms terms,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var endpoint = await InTurnAsync(company, publicId, cancellationToken);
        if (endpoint.Version != version)
            return null;
        var before = endpoint.Address;
        var changed = endpoint.Change(terms);
        if (!changed.Succeeded)
            return changed;
        await SaveAsync(endpoint, AuditAction.WebhookChanged, cancellationToken);
        if (endpoint.Address != before)
            await TellAsync(company, endpoint, MailKind.WebhookMoved, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return changed;
    }

    public async Task PauseAsync(ViewerMembership company, string publicId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var endpoint = await InTurnAsync(company, publicId, cancellationToken);
        if (!endpoint.Pause(Now))
            return;
        await SaveAsync(endpoint, AuditAction.WebhookPaused, cancellationToken);
        await notes.LeaveWaitingAsync(endpoint.Id, Now);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task ResumeAsync(ViewerMembership company, string publicId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var endpoint = await InTurnAsync(company, publicId, cancellationToken);
        if (!endpoint.Resume())
            return;
        await SaveAsync(endpoint, AuditAction.WebhookResumed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<NewWebhookSecret> RenewAsync(
        ViewerMembership company,
        string publicId,
        Guid userId,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var endpoint = await InTurnAsync(company, publicId, cancellationToken);
        var secret = WebhookSecret.New();
        endpoint.Renew(Seal(secret), userId, Now);
        await SaveAsync(endpoint, AuditAction.WebhookSecretRenewed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new NewWebhookSecret(endpoint.PublicId, endpoint.Name, secret.Text, endpoint.EarlierUntilUtc);
    }

    /// <summary>With its log: nothing is left of it but what the company's log says.</summary>
    public async Task DeleteAsync(ViewerMembership company, string publicId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var endpoint = await InTurnAsync(company, publicId, cancellationToken);
        var deliveries = context.WebhookDeliveries.Where(one => one.EndpointId == endpoint.Id);
        await context
            .WebhookTries.Where(made => deliveries.Any(one => one.Id == made.DeliveryId))
            .ExecuteDeleteAsync(cancellationToken);
        await deliveries.ExecuteDeleteAsync(cancellationToken);
        context.Remove(endpoint);
        await SaveAsync(endpoint, AuditAction.WebhookDeleted, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private byte[] Seal(WebhookSecret secret) => vault.Seal(secret.Text, Purposes.WebhookSecret);

    private async Task<WebhookEndpoint> InTurnAsync(
        ViewerMembership company,
        string publicId,
        CancellationToken cancellationToken
    )
    {
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        return await context
            .WebhookEndpoints.Include(one => one.Portfolios)
            .SingleAsync(one => one.PublicId == publicId && one.CreditorId == company.CreditorId, cancellationToken);
    }

    private Task SaveAsync(WebhookEndpoint endpoint, AuditAction action, CancellationToken cancellationToken)
    {
        audit.Add(action, nameof(WebhookEndpoint), endpoint.Id, endpoint.CreditorId, $"{endpoint.Name} ({HostOf(endpoint)})");
        return context.SaveChangesAsync(cancellationToken);
    }

    private Task TellAsync(
        ViewerMembership company,
        WebhookEndpoint endpoint,
        MailKind mail,
        CancellationToken cancellationToken
    ) =>
        mails.TellAsync(
            company.CreditorId,
            mail,
            string.Create(CultureInfo.InvariantCulture, $"{endpoint.Id:N}:{endpoint.Version}"),
            who => new
            {
                creditorName = company.CreditorName,
                webhookName = endpoint.Name,
                webhookPublicId = endpoint.PublicId,
                host = HostOf(endpoint),
                who,
            },
            cancellationToken
        );

    /// <summary>Without what stands after it, which may be the receiver's own secret.</summary>
    private static string HostOf(WebhookEndpoint endpoint) => new Uri(endpoint.Address).Authority;
}
