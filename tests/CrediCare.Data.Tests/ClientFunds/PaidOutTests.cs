using CrediCare.Data.Jobs;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>What is paid out leaves the creditor's account on the day it was sent, and is owed again when the bank did not pay it.</summary>
public sealed class PaidOutTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    /// <summary>3 000 paid in on a Friday: 1 200 fee and 300 tax are the agency's, 1 500 the creditor's, which the bank first does not pay.</summary>
    [DatabaseTheory]
    public async Task WhatIsSent_IsNotOwed_AndWhatFailedIsOwedAgain(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await SceneAsync(database);
        await CloseAsync(database, "2026-10-26");
        var first = await SendAsync(database, scene, "2026-10-26", 1_500m, 1_500m);
        await CloseAsync(database, "2026-10-27");
        Assert.Empty(Payable(await FindAsync(database)));

        await using (var context = database.Open())
        {
            var order = await context.PaymentOrders.Include(one => one.Lines).SingleAsync(one => one.Id == first);
            Assert.True(
                order
                    .Lines.Single(line => line.Kind == PayoutKind.ToCreditor)
                    .Fail("Stengt", CaseScene.Date("2026-10-28"))
                    .Succeeded
            );
            await context.SaveChangesAsync();
        }

        await CloseAsync(database, "2026-10-29");
        await SendAsync(database, scene, "2026-10-29", 1_500m);
        await CloseAsync(database, "2026-11-03");

        await using var after = database.Open();
        var days = await after.ClientFundsDays.OrderBy(day => day.Day).ToListAsync();
        Assert.All(days, day => Assert.True(day.Standing.Balances && day.Standing.Short.IsZero));
        Assert.Equal(0, days[^1].Bank.Ore);
        Assert.Equal(
            [1_500m, 0m, 0m, 1_500m, 0m],
            days.Where(day => day.Day >= CaseScene.Date("2026-10-25")).Take(5).Select(day => day.Creditors.Kroner)
        );
        Assert.Equal(0, await after.ClientFundsEntries.SumAsync(row => row.AmountOre));
        Assert.Empty(Payable(await FindAsync(database)));
    }

    [DatabaseTheory]
    public async Task TheSame_IsInOneOrderAtATime(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await SceneAsync(database);
        await CloseAsync(database, "2026-10-26");
        var found = (await FindAsync(database))!;
        await using var one = database.Open();
        await using var other = database.Open();
        foreach (var context in new[] { one, other })
            context.Add(PaymentOrder.Prepare(found.All, found.Through, scene.Caseworker.Id, _clock.UtcNow).Value);

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());

        Assert.Empty(Payable(await FindAsync(database)));
    }

    private async Task<CaseScene> SceneAsync(TestDatabase database)
    {
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            one.Pay(Money.FromKroner(3_000), "2026-10-23");
        });
        await using var context = database.Open();
        await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, "12345678903"));
        return scene;
    }

    private async Task<Guid> SendAsync(TestDatabase database, CaseScene scene, string day, params decimal[] kroner)
    {
        var found = (await FindAsync(database))!;
        Assert.Equal(kroner, Payable(found).Select(one => one.Amount.Kroner));
        await using var context = database.Open();
        var now = scene.On(day).NowUtc;
        var order = PaymentOrder.Prepare(found.All, found.Through, scene.Caseworker.Id, now).Value;
        Assert.True(order.Approve(scene.Administrator.Id, now).Succeeded);
        Assert.True(order.Send(CaseScene.Date(day), scene.Caseworker.Id, now).Succeeded);
        context.Add(order);
        await context.SaveChangesAsync();
        return order.Id;
    }

    private static IReadOnlyList<PayoutProposal> Payable(PayoutProposals? found) =>
        [.. found!.All.Where(one => one.Hindrance is null)];

    private static async Task<PayoutProposals?> FindAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var options = Microsoft.Extensions.Options.Options.Create(
            new ClientFundsOptions { OwnAccount = "12345678903", Holder = "CrediCare AS" }
        );
        return await new PayoutProposalsQuery(context, options).FindAsync(default);
    }

    private async Task CloseAsync(TestDatabase database, string today)
    {
        _clock.UtcNow = CaseScene.Date(today).ToDateTime(new(4, 0), DateTimeKind.Utc);
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        Assert.Equal(JobOutcome.Succeeded, await host.Get<ClientFundsDays>().RunAsync(default));
    }
}
