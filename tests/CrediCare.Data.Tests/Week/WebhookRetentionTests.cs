using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Data.Tests.Webhooks;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Week;

/// <summary>The log of webhooks goes by its dated row, whole, and not what is still on its way.</summary>
public sealed class WebhookRetentionTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new() { UtcNow = new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) };

    [DatabaseTheory]
    public async Task WhatIsOlderThanTheRowSays_Goes_WithItsTries(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = new WebhookScene(database, _clock);
        await using (var context = database.Open())
            await new RequiredData(context, _clock).WriteMissingAsync(default);
        var (_, endpoint) = await scene.SeedAsync();
        await scene.TellAsync(endpoint, 3, _clock.UtcNow.AddDays(-32));
        await scene.TellAsync(endpoint, 2, _clock.UtcNow.AddDays(-29));
        await using (var context = database.Open())
        {
            var ended = await context
                .WebhookDeliveries.OrderBy(one => one.CreatedAtUtc)
                .ThenBy(one => one.Id)
                .Take(2)
                .ToListAsync();
            foreach (var one in ended)
                context.Add(new WebhookTry(one.Id, 1, one.CreatedAtUtc, WebhookResult.Delivered, 200, 5, null));
            await context.SaveChangesAsync();
            var ids = ended.ConvertAll(one => one.Id);
            await context
                .WebhookDeliveries.Where(one => ids.Contains(one.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, WebhookDeliveryState.Delivered));
        }

        await RunAsync(database);

        await using var after = database.Open();
        Assert.Equal(
            (3, 3, 0),
            (
                await after.WebhookDeliveries.CountAsync(),
                await after.WebhookEvents.CountAsync(),
                await after.WebhookTries.CountAsync()
            )
        );
    }

    [DatabaseTheory]
    public async Task WithoutARow_NothingGoes(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = new WebhookScene(database, _clock);
        var (_, endpoint) = await scene.SeedAsync();
        await scene.TellAsync(endpoint, 1, _clock.UtcNow.AddDays(-400));
        await using (var context = database.Open())
        {
            await new RequiredData(context, _clock).WriteMissingAsync(default);
            await context.Set<WebhookLogRow>().ExecuteDeleteAsync();
            await context.WebhookDeliveries.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, WebhookDeliveryState.GivenUp)
            );
        }

        await RunAsync(database);

        await using var after = database.Open();
        Assert.Equal(1, await after.WebhookDeliveries.CountAsync());
    }

    private async Task RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(Retention.Name, JobTrigger.Command, default);
        await host.Get<Retention>().CarryOutAsync(lease, default);
    }
}
