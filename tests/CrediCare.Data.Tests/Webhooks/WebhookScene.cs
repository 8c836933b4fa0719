using CrediCare.Data.Webhooks;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Webhooks;

/// <summary>A creditor whose user administers it and has an endpoint.</summary>
internal sealed class WebhookScene(TestDatabase database, SettableClock clock)
{
    public async Task<(SeededCreditor Creditor, WebhookEndpoint Endpoint)> SeedAsync()
    {
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, clock.UtcNow);
        await context
            .Memberships.Where(one => one.UserId == creditor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, MembershipRole.Administrator));
        var endpoint = await EndpointAsync(creditor);
        return (creditor, endpoint);
    }

    public async Task<WebhookEndpoint> EndpointAsync(SeededCreditor creditor)
    {
        await using var context = database.Open();
        var terms = new WebhookTerms(
            "Fakturasystemet",
            "https://mottak.example.no/",
            WebhookTopics.Cases | WebhookTopics.Decisions | WebhookTopics.Payments | WebhookTopics.Reports,
            null
        );
        var made = WebhookEndpoint.Make(creditor.CreditorId, terms, [1], creditor.UserId, clock.UtcNow).Value;
        context.Add(made);
        await context.SaveChangesAsync();
        return made;
    }

    /// <summary>So many events on their way to the endpoint.</summary>
    public async Task TellAsync(WebhookEndpoint endpoint, int count, DateTime? at = null)
    {
        await using var context = database.Open();
        for (var made = 0; made < count; made++)
        {
            var told = WebhookEvent.Test(endpoint.CreditorId, at ?? clock.UtcNow);
            context.AddRange(told, WebhookDelivery.Of(told, endpoint));
        }

        await context.SaveChangesAsync();
    }

    public async Task<T> WithQueueAsync<T>(Func<WebhookQueue, WebhookNotes, PortalContext, Task<T>> work)
    {
        await using var context = database.Open();
        return await work(new WebhookQueue(context, clock), new WebhookNotes(context, clock), context);
    }
}
