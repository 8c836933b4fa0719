using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>What lies there and whose it is comes out the same, whether one run closes many days or each day has its own.</summary>
public sealed class ClientFundsBalancesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task EachDay_EndsAsIfItHadBeenClosedInTime(DatabaseEngine engine)
    {
        var onTime = await StandingsAsync(await databases.NewAsync(engine), 24, 25, 26, 27, 28, 29, 30, 31);
        var late = await StandingsAsync(await databases.NewAsync(engine), 31);
        var inTwo = await StandingsAsync(await databases.NewAsync(engine), 26, 31);

        Assert.Equal(onTime, late);
        Assert.Equal(onTime, inTwo);
        Assert.Equal(8, onTime.Count);
        Assert.All(onTime, one => Assert.True(one.Standing is { Debtors.IsPositive: true, Creditors.IsPositive: true }));
        Assert.Equal((0m, 80m), (onTime[0].Standing.Unidentified.Kroner, onTime[^1].Standing.Unidentified.Kroner));
    }

    /// <summary>More was paid on the case than was owed, and some days later came money that nobody knows.</summary>
    private static async Task<List<(DateOnly Day, ClientFundsStanding Standing)>> StandingsAsync(
        TestDatabase database,
        params int[] nights
    )
    {
        var scene = await new PayoutScene(database).MakeAsync(50_000);
        foreach (var night in nights)
        {
            if (night == nights.First(one => one > 27))
                await scene.TakeAsync("2026-10-27", Unknown);
            await scene.CloseAsync($"2026-10-{night}");
        }

        await using var context = database.Open();
        return [.. (await context.ClientFundsDays.OrderBy(day => day.Day).ToListAsync()).Select(day => (day.Day, day.Standing))];
    }

    private static PaymentFileItem Unknown =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = PayoutScene.Account,
            Amount = Money.FromKroner(80),
            Kid = "2026000113",
            BookedOn = CaseScene.Date("2026-10-27"),
            ValueOn = CaseScene.Date("2026-10-27"),
            BankReference = "80",
        };
}
