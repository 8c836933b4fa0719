using CrediCare.Data;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>What was sent to an endpoint, or is to be.</summary>
public static class WebhookLogs
{
    /// <param name="context">Where it is.</param>
    /// <param name="endpointId">Whose; the reader has been let in to it before.</param>
    /// <param name="outcome">What became of it.</param>
    public static IQueryable<WebhookDelivery> WebhookLog(this PortalContext context, Guid endpointId, WebhookOutcome outcome)
    {
        var all = context.WebhookDeliveries.AsNoTracking().Where(one => one.EndpointId == endpointId);
        return outcome switch
        {
            WebhookOutcome.Waiting => all.Where(one =>
                one.State == WebhookDeliveryState.Pending || one.State == WebhookDeliveryState.Sending
            ),
            WebhookOutcome.Delivered => all.Where(one => one.State == WebhookDeliveryState.Delivered),
            WebhookOutcome.GivenUp => all.Where(one => one.State == WebhookDeliveryState.GivenUp),
            WebhookOutcome.NotSent => all.Where(one => one.State == WebhookDeliveryState.NotSent),
            _ => all,
        };
    }

    /// <summary>The newest first.</summary>
    public static IOrderedQueryable<WebhookDelivery> NewestFirst(this IQueryable<WebhookDelivery> deliveries) =>
        deliveries.OrderByDescending(one => one.CreatedAtUtc).ThenByDescending(one => one.Id);
}
