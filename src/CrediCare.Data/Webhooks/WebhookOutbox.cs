using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrediCare.Data.Webhooks;

/// <summary>
/// Writes what creditors' webhooks are to tell, in the transaction of what it tells of: for whatever is saved, wherever it came
/// from, so that no feature has to know of webhooks. A creditor without endpoints costs one question of an index.
/// </summary>
public static class WebhookOutbox
{
    /// <summary>For what the context is about to save.</summary>
    internal static async Task WriteWhatIsSavedAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var (happened, told, written) = WhatIsSaved(context);
        if (happened.Count > 0)
            told.AddRange(await OfCasesAsync(context, happened, cancellationToken));
        // A save that failed is sometimes tried anew.
        told.RemoveAll(one => written.Contains(one.Id));
        if (told.Count == 0)
            return;
        var (events, deliveries) = await OnTheirWayAsync(context, told, cancellationToken);
        context.AddRange(events);
        context.AddRange(deliveries);
    }

    /// <summary>A save that cannot ask the database who hears must not hold what they are to hear.</summary>
    /// <exception cref="InvalidOperationException">It does; it is to be saved by <c>SaveChangesAsync</c>.</exception>
    internal static void RefuseWhatIsSaved(PortalContext context)
    {
        var (happened, told, _) = WhatIsSaved(context);
        if (happened.Count > 0 || told.Count > 0)
            throw new InvalidOperationException("What creditors are told of is saved by SaveChangesAsync.");
    }

    private static (List<CaseEvent> Happened, List<WebhookEvent> Told, HashSet<Guid> Written) WhatIsSaved(PortalContext context)
    {
        var happened = new List<CaseEvent>();
        var told = new List<WebhookEvent>();
        var written = new HashSet<Guid>();
        foreach (var entry in context.ChangeTracker.Entries())
            switch (entry)
            {
                case { Entity: CaseEvent one, State: EntityState.Added }:
                    happened.Add(one);
                    break;
                case { Entity: Decision one, State: EntityState.Added }:
                    told.Add(WebhookEvent.Of(one));
                    break;
                case { Entity: WebhookEvent one }:
                    written.Add(one.Id);
                    break;
                case { Entity: Report one } when IsFrozenNow(entry) && WebhookEvent.Of(one) is { } ready:
                    told.Add(ready);
                    break;
            }

        return (happened, told, written);
    }

    /// <summary>For cases whose rows are inserted beside the context, in the caller's transaction.</summary>
    public static async Task WriteAsync(
        PortalContext context,
        IReadOnlyCollection<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var creditors = cases.Select(one => one.CreditorId).Distinct().ToList();
        var endpoints = await EndpointsAsync(context, creditors, cancellationToken);
        if (endpoints.Count == 0)
            return;
        var told = cases
            .SelectMany(one => one.Events, (one, happened) => WebhookEvent.Of(happened, Of(one)))
            .OfType<WebhookEvent>()
            .ToList();
        var (events, deliveries) = OnTheirWay(told, endpoints);
        await BulkInsert.InsertAsync(context, events, cancellationToken);
        await BulkInsert.InsertAsync(context, deliveries, cancellationToken);
    }

    /// <summary>Tells on what has happened in sandboxes, in the caller's transaction in the portal around them.</summary>
    public static async Task TellOnAsync(
        PortalContext live,
        IReadOnlyCollection<WebhookEvent> inside,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var told = inside.Select(one => WebhookEvent.FromSandbox(one, nowUtc)).ToList();
        var (events, deliveries) = await OnTheirWayAsync(live, told, cancellationToken);
        await BulkInsert.InsertAsync(live, events, cancellationToken);
        await BulkInsert.InsertAsync(live, deliveries, cancellationToken);
    }

    private static bool IsFrozenNow(EntityEntry entry) =>
        entry.State == EntityState.Added
        || (entry.State == EntityState.Modified && entry.Property(nameof(Report.FrozenAtUtc)).IsModified);

    private static async Task<List<WebhookEvent>> OfCasesAsync(
        PortalContext context,
        List<CaseEvent> happened,
        CancellationToken cancellationToken
    )
    {
        var cases = context.Cases.Local.ToDictionary(one => one.Id, Of);
        var missing = happened.Select(one => one.CaseId).Where(id => !cases.ContainsKey(id)).Distinct().ToList();
        if (missing.Count > 0)
            foreach (
                var one in await context
                    .Cases.AsNoTracking()
                    .Where(one => missing.Contains(one.Id))
                    .Select(one => new
                    {
                        one.Id,
                        one.CreditorId,
                        one.PortfolioId,
                        one.CaseNumber,
                    })
                    .ToListAsync(cancellationToken)
            )
                cases[one.Id] = (one.CreditorId, one.PortfolioId, one.CaseNumber);
        return [.. happened.Select(one => WebhookEvent.Of(one, cases[one.CaseId])).OfType<WebhookEvent>()];
    }

    private static (Guid CreditorId, Guid PortfolioId, string CaseNumber) Of(Case one) =>
        (one.CreditorId, one.PortfolioId, one.CaseNumber);

    private static async Task<(List<WebhookEvent> Events, List<WebhookDelivery> Deliveries)> OnTheirWayAsync(
        PortalContext context,
        List<WebhookEvent> told,
        CancellationToken cancellationToken
    ) => OnTheirWay(told, await EndpointsAsync(context, [.. told.Select(one => one.CreditorId).Distinct()], cancellationToken));

    private static (List<WebhookEvent> Events, List<WebhookDelivery> Deliveries) OnTheirWay(
        IEnumerable<WebhookEvent> told,
        List<WebhookEndpoint> endpoints
    )
    {
        var (events, deliveries) = (new List<WebhookEvent>(), new List<WebhookDelivery>());
        foreach (var one in told)
        {
            var before = deliveries.Count;
            deliveries.AddRange(endpoints.Where(to => to.Hears(one)).Select(to => WebhookDelivery.Of(one, to)));
            if (deliveries.Count > before)
                events.Add(one);
        }

        return (events, deliveries);
    }

    private static Task<List<WebhookEndpoint>> EndpointsAsync(
        PortalContext context,
        List<Guid> creditors,
        CancellationToken cancellationToken
    ) =>
        context
            .WebhookEndpoints.AsNoTracking()
            .Include(endpoint => endpoint.Portfolios)
            .Where(endpoint => creditors.Contains(endpoint.CreditorId))
            .ToListAsync(cancellationToken);
}
