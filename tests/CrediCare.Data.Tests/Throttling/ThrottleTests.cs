using CrediCare.Data.Security;
using CrediCare.Data.Throttling;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Throttling;

public sealed class ThrottleTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly ThrottleRule Rule = new("knocking", 3, TimeSpan.FromHours(1));
    private static readonly Vault Vault = new(new MasterKeys(new byte[MasterKeys.Length], []));

    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task AfterTheLimit_ItIsShut_ForThisOneAndThisKindOnly_UntilTheNextWindow(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        for (var times = 0; times < Rule.Limit; times++)
            Assert.True(await TakeAsync(database, Rule, "a"));

        Assert.False(await TakeAsync(database, Rule, "a"));
        Assert.True(await TakeAsync(database, Rule, "b"));
        Assert.True(await TakeAsync(database, Rule with { Kind = "ringing" }, "a"));
        _clock.Advance(Rule.Window);
        Assert.True(await TakeAsync(database, Rule, "a"));
    }

    [DatabaseTheory]
    public async Task WhatIsGivenBack_LeavesRoomForOneMore_AndNothingIsGivenBackTwice(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        for (var times = 0; times < Rule.Limit; times++)
            await TakeAsync(database, Rule, "a");

        await GiveBackAsync(database, "a");
        Assert.True(await TakeAsync(database, Rule, "a"));
        Assert.False(await TakeAsync(database, Rule, "a"));

        for (var times = 0; times < Rule.Limit + 2; times++)
            await GiveBackAsync(database, "a");
        for (var times = 0; times < Rule.Limit; times++)
            Assert.True(await TakeAsync(database, Rule, "a"));
        Assert.False(await TakeAsync(database, Rule, "a"));
    }

    [Fact]
    public void RoomComesBack_AtTheFullWindowOfTheClock()
    {
        _clock.Advance(TimeSpan.FromMinutes(12));

        Assert.Equal(TimeSpan.FromMinutes(48), new Throttle(null!, Vault, _clock).UntilNextWindow(Rule));
    }

    [DatabaseTheory]
    public async Task ManyAtOnce_NoMoreThanTheLimitGetThrough(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TakeAsync(database, Rule, "a"))));

        Assert.Equal(Rule.Limit, answers.Count(through => through));
    }

    [DatabaseTheory]
    public async Task ManyAtOnce_WhereNobodyHasBegun_AllGetThroughWithinTheLimit(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(
                Enumerable.Range(0, Rule.Limit).Select(_ => Task.Run(() => TakeAsync(database, Rule, $"key {round}")))
            );
            Assert.DoesNotContain(false, answers);
        }
    }

    [DatabaseTheory]
    public async Task WhatIsPast_IsCleanedAway_AndNoAddressIsStored(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await TakeAsync(database, Rule, "192.0.2.1");
        _clock.Advance(TimeSpan.FromHours(2));
        await TakeAsync(database, Rule, "192.0.2.2");

        await using var context = database.Open();
        var row = Assert.Single(await context.Set<ThrottleCount>().ToListAsync());
        Assert.Equal(Vault.KeyedHash("knocking|192.0.2.2", Purposes.Throttle), row.KeyHash);
    }

    [DatabaseTheory]
    public async Task InsideAnothersTransaction_ItIsRefused(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        await using var transaction = await context.Database.BeginTransactionAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new Throttle(context, Vault, _clock).TakeAsync(Rule, "a", default)
        );
    }

    private async Task<bool> TakeAsync(TestDatabase database, ThrottleRule rule, string key)
    {
        await using var context = database.Open();
        return await new Throttle(context, Vault, _clock).TakeAsync(rule, key, default);
    }

    private async Task GiveBackAsync(TestDatabase database, string key)
    {
        await using var context = database.Open();
        await new Throttle(context, Vault, _clock).GiveBackAsync(Rule, key, default);
    }
}
