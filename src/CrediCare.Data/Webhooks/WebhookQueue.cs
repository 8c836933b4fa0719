using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Webhooks;

/// <summary>
/// Which deliveries are due, and taking them one by one. Each move is one conditional update, so that two nodes never send the same
/// at once; the number of the try fences off a sender that was thought dead and comes back.
/// </summary>
public sealed class WebhookQueue(PortalContext context, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The endpoints for which something is to be done.</summary>
    /// <param name="longestTry">A try that began longer ago was cut off with its process.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<List<Guid>> DueEndpointsAsync(TimeSpan longestTry, CancellationToken cancellationToken)
    {
        var (now, before) = (Now, Now - longestTry);
        return context
            .WebhookEndpoints.Where(endpoint =>
                context.WebhookDeliveries.Any(one =>
                    one.EndpointId == endpoint.Id && one.State == WebhookDeliveryState.Pending && one.NextTryAtUtc <= now
                )
                || context.WebhookDeliveries.Any(one =>
                    one.EndpointId == endpoint.Id && one.State == WebhookDeliveryState.Sending && one.TryStartedAtUtc < before
                )
            )
            .Select(endpoint => endpoint.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes what has been due longest at the endpoint; null when nothing is.</summary>
    public async Task<ClaimedDelivery?> ClaimAsync(Guid endpointId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = Now;
            var due = await context
                .WebhookDeliveries.AsNoTracking()
                .Where(one =>
                    one.EndpointId == endpointId && one.State == WebhookDeliveryState.Pending && one.NextTryAtUtc <= now
                )
                .OrderBy(one => one.NextTryAtUtc)
                .ThenBy(one => one.Id)
                .Select(one => new { one.Id, one.Tries })
                .FirstOrDefaultAsync(cancellationToken);
            if (due is null)
                return null;
            var taken = await context
                .WebhookDeliveries.Where(one =>
                    one.Id == due.Id && one.State == WebhookDeliveryState.Pending && one.Tries == due.Tries
                )
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.State, WebhookDeliveryState.Sending)
                            .SetProperty(one => one.Tries, due.Tries + 1)
                            .SetProperty(one => one.TryStartedAtUtc, now)
                            .SetProperty(one => one.FirstTriedAtUtc, one => one.FirstTriedAtUtc ?? now),
                    cancellationToken
                );
            if (taken == 1)
                return await ReadAsync(due.Id, cancellationToken);
        }
    }

    /// <summary>Those whose sender ended in the middle: whether they arrived nobody knows, and they are sent again.</summary>
    public Task<List<WebhookDelivery>> AbandonedAsync(Guid endpointId, TimeSpan longestTry, CancellationToken cancellationToken)
    {
        var before = Now - longestTry;
        return context
            .WebhookDeliveries.AsNoTracking()
            .Where(one =>
                one.EndpointId == endpointId && one.State == WebhookDeliveryState.Sending && one.TryStartedAtUtc < before
            )
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where it was taken away together with its endpoint in this very moment.</summary>
    public async Task<ClaimedDelivery?> ReadAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var today = OsloTime.DateOf(Now);
        return await (
            from delivery in context.WebhookDeliveries.AsNoTracking()
            join endpoint in context.WebhookEndpoints.AsNoTracking().Include(one => one.Portfolios)
                on delivery.EndpointId equals endpoint.Id
            join told in context.WebhookEvents.AsNoTracking() on delivery.EventId equals told.Id
            where delivery.Id == deliveryId
            select new ClaimedDelivery(
                delivery,
                endpoint,
                told,
                context.Portfolios.Where(one => one.Id == told.PortfolioId).Select(one => one.PublicId).FirstOrDefault(),
                context
                    .Memberships.AdministratorsOn(today)
                    .Any(one => one.UserId == endpoint.MadeByUserId && one.CreditorId == endpoint.CreditorId)
            )
        ).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A delivery that one sender has for itself, with all it needs.</summary>
/// <param name="PortfolioPublicId">Of what it tells of.</param>
/// <param name="MakerAdministers">The one who answers for the endpoint still administers the creditor.</param>
public sealed record ClaimedDelivery(
    WebhookDelivery Delivery,
    WebhookEndpoint Endpoint,
    WebhookEvent Told,
    string? PortfolioPublicId,
    bool MakerAdministers
)
{
    public bool IsTest => Told.Kind == WebhookKind.Test;

    /// <summary>Why it is not to be sent after all; null when it is.</summary>
    public WebhookResult? Hindrance =>
        !MakerAdministers ? WebhookResult.MakerHasLeft
        : IsTest ? null
        : Endpoint.IsPaused ? WebhookResult.Paused
        : Endpoint.Hears(Told) ? null
        : WebhookResult.OutOfReach;
}
