using System.Collections.Concurrent;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Webhooks;

/// <summary>What is on its way lies in the database with its cause, and is taken by one sender at a time.</summary>
public sealed class WebhookRowsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task Night_TellsOfEveryCase_OnlyWhereSomebodyHears(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (creditor, endpoint) = await new WebhookScene(database, _clock).SeedAsync();
        await using (var context = database.Open())
        {
            var silent = await SeededCreditor.CreateAsync(context, _clock.UtcNow);
            foreach (var one in new[] { creditor, silent })
            {
                var seed = new ClaimSeed(one, _clock.UtcNow.AddHours(-9), TimeSpan.FromMilliseconds(100));
                await ClaimSeed.SaveAsync(context, [.. Enumerable.Range(0, 120).Select(seed.Claim)]);
            }
        }

        await using (var night = new NightHost(database, _clock))
        {
            await night.ImportAsync();
            await night.ImportAsync();
        }

        await using var after = database.Open();
        var told = await after.WebhookEvents.ToListAsync();
        var happened = await (
            from one in after.CaseEvents
            join found in after.Cases on one.CaseId equals found.Id
            where found.CreditorId == creditor.CreditorId && one.Audience == CaseAudience.Creditor
            select one.Id
        ).ToListAsync();
        Assert.True(happened.Count >= 120);
        Assert.Equal(happened.Order(), told.Select(one => one.Id).Order());
        Assert.All(told, one => Assert.Equal((creditor.CreditorId, WebhookKind.CaseChanged), (one.CreditorId, one.Kind)));
        Assert.Equal(told.Count, await after.WebhookDeliveries.CountAsync(one => one.EndpointId == endpoint.Id));
    }

    [DatabaseTheory]
    public async Task ManySenders_TakeEachDeliveryOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = new WebhookScene(database, _clock);
        var (_, endpoint) = await scene.SeedAsync();
        await scene.TellAsync(endpoint, 40);
        var taken = new ConcurrentBag<(Guid, int)>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TakeAllAsync)));

        Assert.Equal(40, taken.Count);
        Assert.Equal(40, taken.Distinct().Count());

        Task<bool> TakeAllAsync() =>
            scene.WithQueueAsync(
                async (queue, _, _) =>
                {
                    while (await queue.ClaimAsync(endpoint.Id, default) is { } claimed)
                        taken.Add((claimed.Delivery.Id, claimed.Delivery.Tries));
                    return true;
                }
            );
    }

    [DatabaseTheory]
    public async Task SenderThoughtDead_WritesNothingWhenItComesBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = new WebhookScene(database, _clock);
        var (_, endpoint) = await scene.SeedAsync();
        await scene.TellAsync(endpoint, 1);
        var longest = TimeSpan.FromMinutes(2);
        var first = (await scene.WithQueueAsync((queue, _, _) => queue.ClaimAsync(endpoint.Id, default)))!;
        Assert.Empty(await scene.WithQueueAsync((queue, _, _) => queue.AbandonedAsync(endpoint.Id, longest, default)));
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal([endpoint.Id], await scene.WithQueueAsync((queue, _, _) => queue.DueEndpointsAsync(longest, default)));
        Assert.Single(await scene.WithQueueAsync((queue, _, _) => queue.AbandonedAsync(endpoint.Id, longest, default)));
        await NoteAsync(first, WebhookResult.SenderEnded);

        await NoteAsync(first, WebhookResult.Delivered);

        await using var context = database.Open();
        Assert.Equal(WebhookResult.SenderEnded, (await context.WebhookTries.SingleAsync()).Result);
        Assert.Equal(WebhookResult.SenderEnded, (await context.WebhookDeliveries.SingleAsync()).LastResult);

        Task<WebhookPause?> NoteAsync(ClaimedDelivery claimed, WebhookResult result) =>
            scene.WithQueueAsync(
                async (_, notes, open) =>
                {
                    await using var transaction = await open.Database.BeginTransactionAsync();
                    var made = new WebhookTry(claimed.Delivery.Id, claimed.Delivery.Tries, _clock.UtcNow, result, null, 1, null);
                    var paused = await notes.TriedAsync(claimed, made, 0);
                    await transaction.CommitAsync();
                    return paused;
                }
            );
    }

    [DatabaseTheory]
    public async Task SaveThatIsUndone_LeavesNothingToTell_AndOneTriedAnewTellsOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (creditor, _) = await new WebhookScene(database, _clock).SeedAsync();
        await using (var context = database.Open())
        {
            var seed = new ClaimSeed(creditor, _clock.UtcNow.AddHours(-9), TimeSpan.FromMilliseconds(100));
            await ClaimSeed.SaveAsync(context, [seed.Claim(1)]);
        }

        await using (var night = new NightHost(database, _clock))
            await night.ImportAsync();
        await using (var context = database.Open())
        {
            var before = await context.WebhookEvents.CountAsync();
            context.Add(Happened(await context.Cases.SingleAsync()));
            await using (await context.Database.BeginTransactionAsync())
            {
                await context.SaveChangesAsync(acceptAllChangesOnSuccess: false);
                Assert.Equal(before + 1, await context.WebhookEvents.CountAsync());
            }

            Assert.Equal(before, await context.WebhookEvents.CountAsync());
            await context.SaveChangesAsync();
            Assert.Equal(before + 1, await context.WebhookEvents.CountAsync());
            Assert.Equal(before + 1, await context.WebhookDeliveries.CountAsync());
        }
    }

    [Fact]
    public async Task SaveThatCannotAskWhoHears_RefusesWhatIsTold_AndSavesTheRest()
    {
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);
        var (_, endpoint) = await new WebhookScene(database, _clock).SeedAsync();
        await using var context = database.Open();
        context.Add(
            new CaseEvent(
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                endpoint.CreditorId,
                Guid.CreateVersion7(),
                CaseEventKind.QuestionAsked,
                DateOnly.FromDateTime(_clock.UtcNow),
                _clock.UtcNow,
                null,
                CaseAudience.Creditor,
                CaseStage.Opened,
                CaseHold.None,
                null
            )
        );

        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        context.ChangeTracker.Clear();
        context.Add(WebhookEvent.Test(endpoint.CreditorId, _clock.UtcNow));
        Assert.Equal(1, context.SaveChanges());
    }

    private CaseEvent Happened(Case one) =>
        new(
            Guid.CreateVersion7(),
            one.Id,
            one.CreditorId,
            one.PortfolioId,
            CaseEventKind.QuestionAsked,
            DateOnly.FromDateTime(_clock.UtcNow),
            _clock.UtcNow,
            null,
            CaseAudience.Creditor,
            CaseStage.Opened,
            CaseHold.None,
            null
        );
}
