using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Webhooks;

/// <summary>
/// Writes down what came of a try, in the caller's transaction: the try, when the next one is, and what it means for the endpoint.
/// A sender that has lost its delivery to another writes nothing.
/// </summary>
public sealed class WebhookNotes(PortalContext context, TimeProvider clock)
{
    private const int Gone = 410;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>Why the endpoint was paused because of it, just now; null where it was not.</returns>
    /// <param name="claimed">What was tried.</param>
    /// <param name="made">What came of it.</param>
    /// <param name="draw">For the pause, see <see cref="WebhookSchedule.PauseAfter"/>.</param>
    public async Task<WebhookPause?> TriedAsync(ClaimedDelivery claimed, WebhookTry made, double draw)
    {
        var (delivery, now) = (claimed.Delivery, Now);
        var succeeded = made.Result == WebhookResult.Delivered;
        var next =
            succeeded || claimed.IsTest || made.Status == Gone
                ? null
                : WebhookSchedule.NextTry(delivery.Tries - delivery.TriesBefore, draw, delivery.FirstTriedAtUtc ?? now, now);
        var state =
            succeeded ? WebhookDeliveryState.Delivered
            : next is null ? WebhookDeliveryState.GivenUp
            : WebhookDeliveryState.Pending;
        if (!await MoveAsync(delivery, state, next, made.Result, made.Status, now))
            return null;
        await BulkInsert.InsertAsync(context, [made], CancellationToken.None);
        if (claimed.IsTest)
            return null;
        if (succeeded)
            await WorksAsync(delivery.EndpointId);
        else
            await FailsAsync(delivery.EndpointId, delivery.TryStartedAtUtc ?? now);
        return made.Status == Gone && await PauseAsync(delivery.EndpointId, WebhookPause.Gone, null, now) ? WebhookPause.Gone
            : state == WebhookDeliveryState.GivenUp
            && await PauseAsync(delivery.EndpointId, WebhookPause.Failing, delivery.FirstTriedAtUtc, now)
                ? WebhookPause.Failing
            : null;
    }

    /// <summary>It is not sent after all.</summary>
    public Task NotSentAsync(WebhookDelivery delivery, WebhookResult why) =>
        MoveAsync(delivery, WebhookDeliveryState.NotSent, null, why, null, Now);

    /// <summary>What waits at an endpoint that has been paused is not sent.</summary>
    public Task LeaveWaitingAsync(Guid endpointId, DateTime nowUtc) =>
        context
            .WebhookDeliveries.Where(one => one.EndpointId == endpointId && one.State == WebhookDeliveryState.Pending)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, WebhookDeliveryState.NotSent)
                    .SetProperty(one => one.LastResult, WebhookResult.Paused)
                    .SetProperty(one => one.EndedAtUtc, nowUtc)
            );

    /// <summary>Not cancelled with the sender: what became of a try is written down also when the process is ending.</summary>
    private async Task<bool> MoveAsync(
        WebhookDelivery delivery,
        WebhookDeliveryState state,
        DateTime? next,
        WebhookResult result,
        int? status,
        DateTime now
    )
    {
        DateTime? ended = state == WebhookDeliveryState.Pending ? null : now;
        return await context
                .WebhookDeliveries.Where(one =>
                    one.Id == delivery.Id && one.State == WebhookDeliveryState.Sending && one.Tries == delivery.Tries
                )
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.State, state)
                        .SetProperty(one => one.NextTryAtUtc, next ?? delivery.NextTryAtUtc)
                        .SetProperty(one => one.EndedAtUtc, ended)
                        .SetProperty(one => one.LastResult, result)
                        .SetProperty(one => one.LastStatus, status)
                ) == 1;
    }

    private Task WorksAsync(Guid endpointId) =>
        context
            .WebhookEndpoints.Where(one => one.Id == endpointId && one.FailingSinceUtc != null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.FailingSinceUtc, (DateTime?)null));

    private Task FailsAsync(Guid endpointId, DateTime since) =>
        context
            .WebhookEndpoints.Where(one => one.Id == endpointId && one.FailingSinceUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.FailingSinceUtc, since));

    /// <param name="endpointId">Which.</param>
    /// <param name="why">Why.</param>
    /// <param name="failingSince">Only where nothing has gone through since then; null for whatever has.</param>
    /// <param name="now">The instant.</param>
    /// <returns>False where it was paused already, or works.</returns>
    private async Task<bool> PauseAsync(Guid endpointId, WebhookPause why, DateTime? failingSince, DateTime now)
    {
        var paused = await context
            .WebhookEndpoints.Where(one =>
                one.Id == endpointId && one.PausedAtUtc == null && (failingSince == null || one.FailingSinceUtc <= failingSince)
            )
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.PausedAtUtc, now)
                    .SetProperty(one => one.PausedBy, why)
                    .SetProperty(one => one.Version, one => one.Version + 1)
            );
        if (paused == 1)
            await LeaveWaitingAsync(endpointId, now);
        return paused == 1;
    }
}
