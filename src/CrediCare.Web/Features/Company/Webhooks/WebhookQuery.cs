using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>Reads a company's endpoints and their logs for its administrators.</summary>
public sealed class WebhookQuery(PortalContext context, MadeForPrograms made, IOptions<SiteOptions> site, TimeProvider clock)
{
    public const int PerPage = 25;

    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    public async Task<WebhookList> ListAsync(Viewer viewer, ViewerMembership company, CancellationToken cancellationToken)
    {
        var endpoints = context.WebhookEndpoints.VisibleTo(viewer).Where(one => one.CreditorId == company.CreditorId);
        var lines = await LinesAsync(endpoints, cancellationToken);
        return new WebhookList(
            company.CreditorPublicId,
            company.CreditorName,
            company == viewer.Current,
            [.. lines.OrderBy(line => line.Endpoint.Name, StringComparer.CurrentCulture).ThenBy(line => line.Endpoint.Id)]
        );
    }

    /// <summary>Null when there is no such endpoint, or none that the viewer may see.</summary>
    public async Task<WebhookLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        (
            await LinesAsync(context.WebhookEndpoints.VisibleTo(viewer).Where(one => one.PublicId == publicId), cancellationToken)
        ).SingleOrDefault();

    public async Task<WebhookPage> PageAsync(WebhookLine line, WebhookLogFilter filter, CancellationToken cancellationToken)
    {
        var found = context.WebhookLog(line.Endpoint.Id, filter.Outcome);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(filter.Page, 1, pages);
        var log = await Lines(found.NewestFirst().Skip((shown - 1) * PerPage).Take(PerPage)).ToListAsync(cancellationToken);
        return new WebhookPage(
            line,
            filter,
            total,
            shown,
            pages,
            [.. log.OrderByDescending(one => one.Delivery.CreatedAtUtc).ThenByDescending(one => one.Delivery.Id)]
        );
    }

    /// <summary>Null when the endpoint has no such delivery.</summary>
    public async Task<WebhookDeliveryPage?> DeliveryAsync(
        WebhookEndpoint endpoint,
        string publicId,
        CancellationToken cancellationToken
    )
    {
        var deliveries = context.WebhookDeliveries.AsNoTracking().Where(one => one.EndpointId == endpoint.Id);
        if (
            await Lines(deliveries.Where(one => one.PublicId == publicId)).SingleOrDefaultAsync(cancellationToken) is not { } line
        )
            return null;
        var told = await context
            .WebhookEvents.AsNoTracking()
            .SingleAsync(one => one.Id == line.Delivery.EventId, cancellationToken);
        var portfolio = await context
            .Portfolios.Where(one => one.Id == told.PortfolioId)
            .Select(one => one.PublicId)
            .SingleOrDefaultAsync(cancellationToken);
        return new WebhookDeliveryPage(
            endpoint,
            line,
            JsonSerializer.Serialize(WebhookBody.Of(told, portfolio, site.Value.PublicUrl), Indented),
            await context
                .WebhookTries.AsNoTracking()
                .Where(one => one.DeliveryId == line.Delivery.Id)
                .OrderByDescending(one => one.Number)
                .ToListAsync(cancellationToken)
        );
    }

    private IQueryable<WebhookLogLine> Lines(IQueryable<WebhookDelivery> deliveries) =>
        from delivery in deliveries
        join told in context.WebhookEvents on delivery.EventId equals told.Id
        select new WebhookLogLine(delivery, told.Kind, told.CaseNumber, told.Happened);

    private async Task<List<WebhookLine>> LinesAsync(IQueryable<WebhookEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var weekAgo = clock.GetUtcNow().UtcDateTime.AddDays(-WebhookWeek.Days);
        var found = await made.LinesAsync(endpoints.Include(one => one.Portfolios), cancellationToken);
        var ids = found.ConvertAll(one => one.One.Id);
        var week = await context
            .WebhookDeliveries.Where(one => ids.Contains(one.EndpointId) && one.CreatedAtUtc >= weekAgo)
            .GroupBy(one => one.EndpointId)
            .Select(all => new
            {
                all.Key,
                All = all.Count(),
                Delivered = all.Count(one => one.State == WebhookDeliveryState.Delivered),
            })
            .ToDictionaryAsync(one => one.Key, one => new WebhookWeek(one.All, one.Delivered), cancellationToken);
        return found.ConvertAll(line => new WebhookLine(
            line.One,
            line.Maker,
            line.MakerHasLeft,
            line.Portfolios,
            week.GetValueOrDefault(line.One.Id, new WebhookWeek(0, 0))
        ));
    }
}
