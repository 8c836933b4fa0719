using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>Removes deliveries with their tries, and what they told of, once the log has been kept as long as its row says.</summary>
public sealed class WebhookRetentionBatch(PortalContext context, RateBook rates)
{
    private const int Most = 2000;

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        if (await rates.WebhookLogDaysAsync(today, cancellationToken) is not { } days)
            return false;
        var keptFrom = OsloTime.ToUtc(today.AddDays(-days), TimeOnly.MinValue);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var old = await context
            .WebhookDeliveries.Where(one =>
                one.CreatedAtUtc < keptFrom
                && one.State != WebhookDeliveryState.Pending
                && one.State != WebhookDeliveryState.Sending
            )
            .OrderBy(one => one.CreatedAtUtc)
            .ThenBy(one => one.Id)
            .Select(one => one.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await context.WebhookTries.Where(one => old.Contains(one.DeliveryId)).ExecuteDeleteAsync(cancellationToken);
        await context.WebhookDeliveries.Where(one => old.Contains(one.Id)).ExecuteDeleteAsync(cancellationToken);
        if (old.Count < Most)
            await context
                .WebhookEvents.Where(told =>
                    told.WrittenAtUtc < keptFrom && !context.WebhookDeliveries.Any(one => one.EventId == told.Id)
                )
                .ExecuteDeleteAsync(cancellationToken);
        await lease.AdvanceAsync(context, old.Count, old.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return old.Count == Most;
    }
}
