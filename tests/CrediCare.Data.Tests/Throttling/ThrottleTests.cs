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
        {
            Assert.True(await IsOpenAsync(database, Rule, "a"));
            await CountAsync(database, "a");
        }

        Assert.False(await IsOpenAsync(database, Rule, "a"));
        Assert.True(await IsOpenAsync(database, Rule, "b"));
        Assert.True(await IsOpenAsync(database, Rule with { Kind = "ringing" }, "a"));
        _clock.Advance(Rule.Window);
        Assert.True(await IsOpenAsync(database, Rule, "a"));
    }

    [DatabaseTheory]
    public async Task ManyAtOnce_AreAllCounted(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => CountAsync(database, "a"))));

        await using var context = database.Open();
        Assert.Equal(12, Assert.Single(await context.Set<ThrottleCount>().ToListAsync()).Count);
    }

    [DatabaseTheory]
    public async Task WhatIsPast_IsCleanedAway_AndNoAddressIsStored(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await CountAsync(database, "192.0.2.1");
        _clock.Advance(TimeSpan.FromHours(2));
        await CountAsync(database, "192.0.2.2");

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
            new Throttle(context, Vault, _clock).CountAsync(Rule, "a", default)
        );
    }

    private async Task<bool> IsOpenAsync(TestDatabase database, ThrottleRule rule, string key)
    {
        await using var context = database.Open();
        return await new Throttle(context, Vault, _clock).IsOpenAsync(rule, key, default);
    }

    private async Task CountAsync(TestDatabase database, string key)
    {
        await using var context = database.Open();
        await new Throttle(context, Vault, _clock).CountAsync(Rule, key, default);
    }
}
