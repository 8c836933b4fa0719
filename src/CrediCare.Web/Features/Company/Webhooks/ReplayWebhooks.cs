using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>Puts deliveries on their way once more, under the ids they had, and sends tests.</summary>
public sealed class ReplayWebhooks(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>False where it is on its way already.</returns>
    public async Task<bool> OneAsync(WebhookEndpoint endpoint, Guid deliveryId, CancellationToken cancellationToken) =>
        await AgainAsync(endpoint, Ended(endpoint).Where(one => one.Id == deliveryId), cancellationToken) == 1;

    /// <summary>How many a span holds.</summary>
    public Task<int> CountAsync(WebhookEndpoint endpoint, ReplayForm form, CancellationToken cancellationToken) =>
        In(endpoint, form).CountAsync(cancellationToken);

    /// <summary>The oldest of a span first, and no more than <see cref="WebhookRule.MostReplayed"/>.</summary>
    /// <returns>How many are on their way.</returns>
    public Task<int> SpanAsync(WebhookEndpoint endpoint, ReplayForm form, CancellationToken cancellationToken) =>
        AgainAsync(
            endpoint,
            In(endpoint, form).OrderBy(one => one.CreatedAtUtc).ThenBy(one => one.Id).Take(WebhookRule.MostReplayed),
            cancellationToken
        );

    /// <summary>Says nothing but that it is a test; sent once, also while the endpoint is paused.</summary>
    public async Task<string> TestAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken)
    {
        var told = WebhookEvent.Test(endpoint.CreditorId, Now, endpoint.Mode);
        var delivery = WebhookDelivery.Of(told, endpoint);
        context.AddRange(told, delivery);
        audit.Add(AuditAction.WebhookTried, nameof(WebhookEndpoint), endpoint.Id, endpoint.CreditorId, endpoint.Name);
        await context.SaveChangesAsync(cancellationToken);
        return delivery.PublicId;
    }

    private async Task<int> AgainAsync(
        WebhookEndpoint endpoint,
        IQueryable<WebhookDelivery> wanted,
        CancellationToken cancellationToken
    )
    {
        var now = Now;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var again = await wanted.ExecuteUpdateAsync(
            set =>
                set.SetProperty(one => one.State, WebhookDeliveryState.Pending)
                    .SetProperty(one => one.TriesBefore, one => one.Tries)
                    .SetProperty(one => one.FirstTriedAtUtc, (DateTime?)null)
                    .SetProperty(one => one.EndedAtUtc, (DateTime?)null)
                    .SetProperty(one => one.NextTryAtUtc, now),
            cancellationToken
        );
        if (again > 0)
            audit.Add(
                AuditAction.WebhookReplayed,
                nameof(WebhookEndpoint),
                endpoint.Id,
                endpoint.CreditorId,
                $"{endpoint.Name}: {again}"
            );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return again;
    }

    private IQueryable<WebhookDelivery> In(WebhookEndpoint endpoint, ReplayForm form)
    {
        var from = OsloTime.ToUtc(form.FirstDay!.Value, TimeOnly.MinValue);
        var until = OsloTime.ToUtc(form.LastDay!.Value.AddDays(1), TimeOnly.MinValue);
        var found = Ended(endpoint)
            .Where(one => one.CreatedAtUtc >= from && one.CreatedAtUtc < until)
            .Where(one => !context.WebhookEvents.Any(told => told.Id == one.EventId && told.Kind == WebhookKind.Test));
        return form.Everything ? found : found.Where(one => one.State != WebhookDeliveryState.Delivered);
    }

    private IQueryable<WebhookDelivery> Ended(WebhookEndpoint endpoint) =>
        context.WebhookDeliveries.Where(one =>
            one.EndpointId == endpoint.Id
            && one.State != WebhookDeliveryState.Pending
            && one.State != WebhookDeliveryState.Sending
        );
}
