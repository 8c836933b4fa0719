using CrediCare.Data.Api;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Api;

/// <summary>Whoever follows the feed is given everything once, in an order that stays, however late it is saved.</summary>
public sealed class EventFeedTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task EventSavedLate_WithAnEarlierTime_ComesBehindThePlaceThatWasGiven(DatabaseEngine engine)
    {
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        var first = await scene.HappensAsync(_clock.UtcNow.AddMinutes(-1));
        var second = await scene.HappensAsync(_clock.UtcNow);
        var part = await scene.ReadAsync(null, limit: 1);
        var late = await scene.HappensAsync(_clock.UtcNow.AddHours(-2));

        var after = await scene.ReadAsync(part.Next);
        var again = await scene.ReadAsync(null);

        Assert.Equal([first], part.Events.Select(one => one.Id));
        Assert.Equal([second, late], after.Events.Select(one => one.Id));
        Assert.Equal([first, second, late], again.Events.Select(one => one.Id));
        Assert.Empty((await scene.ReadAsync(after.Next)).Events);
    }

    [DatabaseTheory]
    public async Task EventsSavedTogether_ComeOldestFirst(DatabaseEngine engine)
    {
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        var newer = await scene.HappensAsync(_clock.UtcNow);
        var older = await scene.HappensAsync(_clock.UtcNow.AddHours(-2));

        Assert.Equal([older, newer], (await scene.ReadAsync(null)).Events.Select(one => one.Id));
    }

    [DatabaseTheory]
    public async Task WhileMany_WriteAndRead_EveryReaderIsGivenAllOnceInTheSameOrder(DatabaseEngine engine)
    {
        const int Writers = 4;
        const int Each = 25;
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)));

        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(FollowAsync)));
        await writing;

        Assert.All(readers, read => Assert.Equal(Writers * Each, read.Distinct().Count()));
        Assert.All(readers, read => Assert.Equal(readers[0], read));

        async Task WriteAsync()
        {
            for (var written = 0; written < Each; written++)
                // Written down at any time, and saved when it is.
                await scene.HappensAsync(
                    _clock.UtcNow.AddSeconds(-Random.Shared.Next(600)),
                    waits: TimeSpan.FromMilliseconds(Random.Shared.Next(engine == DatabaseEngine.Sqlite ? 2 : 30))
                );
        }

        async Task<List<Guid>> FollowAsync()
        {
            var (read, from) = (new List<Guid>(), (EventFeedPlace?)null);
            while (true)
            {
                var isWritten = writing.IsCompleted;
                var part = await scene.ReadAsync(from, limit: 7);
                read.AddRange(part.Events.Select(one => one.Id));
                from = part.Next;
                if (isWritten && part is { Events: [], HasMore: false })
                    return read;
            }
        }
    }

    [DatabaseTheory]
    public async Task StaffsOwn_OtherPortfolios_AndOtherCreditors_AreNotGiven_NorLeaveGaps(DatabaseEngine engine)
    {
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        await scene.HappensAsync(_clock.UtcNow, CaseAudience.StaffOnly);
        await scene.HappensAsync(_clock.UtcNow, portfolioId: Guid.CreateVersion7());
        await scene.HappensAsync(_clock.UtcNow, creditorId: Guid.CreateVersion7());
        var nothing = await scene.ReadAsync(null);
        var seen = await scene.HappensAsync(_clock.UtcNow);

        Assert.Equal((0, false), (nothing.Events.Count, nothing.HasMore));
        Assert.Equal([seen], (await scene.ReadAsync(nothing.Next)).Events.Select(one => one.Id));
    }

    [DatabaseTheory]
    public async Task Since_BeginsAtTheFirstThatIsAsNew_AndKindLeavesOutTheRest(DatabaseEngine engine)
    {
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        await scene.HappensAsync(_clock.UtcNow.AddDays(-3));
        var payment = await scene.HappensAsync(_clock.UtcNow.AddDays(-1), kind: CaseEventKind.PaymentReceived);
        await scene.ReadAsync(null);
        var late = await scene.HappensAsync(_clock.UtcNow.AddDays(-2));

        var since = await scene.ReadAsync(null, since: _clock.UtcNow.AddDays(-2));
        var payments = await scene.ReadAsync(null, kind: CaseEventKind.PaymentReceived);

        Assert.Equal([payment, late], since.Events.Select(one => one.Id));
        Assert.Equal([payment], payments.Events.Select(one => one.Id));
    }

    [DatabaseTheory]
    public async Task LongHistory_IsNumberedInTurns_AndASpanWithoutAnythingGoesOn(DatabaseEngine engine)
    {
        const int Many = EventFeed.MostNumbered + 10;
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        await scene.HappenAsync(Many, _clock.UtcNow.AddDays(-10), CaseAudience.StaffOnly);
        var seen = await scene.HappensAsync(_clock.UtcNow);
        await scene.HappenAsync(25_000, _clock.UtcNow.AddDays(1), CaseAudience.StaffOnly);
        var last = await scene.HappensAsync(_clock.UtcNow.AddDays(2));

        var read = new List<Guid>();
        var part = await scene.ReadAsync(null);
        var parts = 1;
        for (read.AddRange(part.Events.Select(one => one.Id)); part.HasMore; parts++)
            read.AddRange((part = await scene.ReadAsync(part.Next)).Events.Select(one => one.Id));

        Assert.Equal([seen, last], read);
        Assert.InRange(parts, 2, 3);
    }

    [DatabaseTheory]
    public async Task Part_IsReadAlongItsIndex_HoweverManyOthersThereAre(DatabaseEngine engine)
    {
        var scene = await FeedScene.MakeAsync(await databases.NewAsync(engine), _clock);
        await using var context = scene.Open();
        var feed = new EventFeed(context);
        var asked = new EventFeedAsked(null, _clock.UtcNow, CaseEventKind.PaymentReceived);
        var part = feed.Within(scene.Viewer, scene.CreditorId, asked, EventFeedPlace.Before(7), 20_007)
            .OrderBy(one => one.FeedNumber)
            .ThenBy(one => one.RecordedAtUtc)
            .ThenBy(one => one.Id)
            .Take(101);

        foreach (var query in new[] { part, feed.Waiting(scene.CreditorId) })
        {
            var plan = await QueryPlan.OfAsync(context, query);

            Assert.Empty(plan.TablesReadWhole);
            Assert.Contains(plan.Steps, step => step.Contains("IX_CaseEvents_CreditorId_FeedNumber", StringComparison.Ordinal));
            Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
            Assert.DoesNotContain(plan.Steps, step => step.Contains("Sort", StringComparison.Ordinal));
        }
    }
}
