using CrediCare.Data.Tests.Day;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Data.Tests.ClientFunds.PayoutScene;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>What is paid out leaves the creditor's account on the day it was sent, and is owed again when the bank did not pay it.</summary>
public sealed class PaidOutTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task WhatIsSent_IsNotOwed_AndWhatFailedIsOwedAgain(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new PayoutScene(database).MakeAsync();
        await scene.CloseAsync(Sent);
        var first = await scene.SendAsync(Sent, 1_500m, 1_500m);
        await scene.CloseAsync("2026-10-27");
        Assert.Empty(Payable(await scene.FindAsync()));

        await scene.WithOrderAsync(
            first.Id,
            order =>
            {
                var line = order.Lines.Single(one => one.Kind == PayoutKind.ToCreditor);
                Assert.True(line.Fail("Stengt", CaseScene.Date("2026-10-28")).Succeeded);
            }
        );
        await scene.CloseAsync("2026-10-29");
        Assert.Empty(Payable(await scene.FindAsync()));
        await scene.WithOrderAsync(
            first.Id,
            order =>
                Assert.True(
                    order.Lines.Single(one => one.Kind == PayoutKind.ToCreditor).SayAccountIsRight(scene.Caseworker).Succeeded
                )
        );
        await scene.SendAsync("2026-10-29", 1_500m);
        await scene.CloseAsync("2026-11-03");

        await using var after = database.Open();
        var days = await after.ClientFundsDays.OrderBy(day => day.Day).ToListAsync();
        Assert.All(days, day => Assert.True(day.Standing.Balances && day.Standing.Short.IsZero));
        Assert.Equal(0, days[^1].Bank.Ore);
        Assert.Equal(
            [1_500m, 0m, 0m, 1_500m, 0m],
            days.Where(day => day.Day >= CaseScene.Date("2026-10-25")).Take(5).Select(day => day.Creditors.Kroner)
        );
        Assert.Equal(0, await after.ClientFundsEntries.SumAsync(row => row.AmountOre));
        Assert.Empty(Payable(await scene.FindAsync()));
    }

    [DatabaseTheory]
    public async Task TheSame_IsInOneOrderAtATime(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new PayoutScene(database).MakeAsync();
        await scene.CloseAsync(Sent);
        var found = (await scene.FindAsync())!;
        await using var one = database.Open();
        await using var other = database.Open();
        foreach (var context in new[] { one, other })
            context.Add(PaymentOrder.Prepare(found.All, found.Through, scene.Caseworker, scene.Now).Value);

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());

        Assert.Empty(Payable(await scene.FindAsync()));
    }
}
