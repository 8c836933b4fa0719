using CrediCare.Data.Tests.Day;
using CrediCare.Data.Verification;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>What the agency itself puts on the client account is nobody's payment, and each day adds up however often that is said.</summary>
public sealed class OwnMoneyDaysTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task WhatIsSaidToBeOwnMoney_IsNoClients_FromThatDayOn_AndIsAgainWhenThatIsTakenBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new PayoutScene(database).MakeAsync();
        await scene.TakeAsync("2026-10-24", Came("2026-10-24"));
        await SayAsync(database, one => one.SayOwnMoney("Fra driftskontoen", scene.Caseworker, CaseScene.At("2026-10-24")));
        await SayAsync(database, one => one.TakeUpAgain(scene.Caseworker, CaseScene.At("2026-10-25")));
        await SayAsync(database, one => one.SayOwnMoney("Likevel vår", scene.Caseworker, CaseScene.At("2026-10-26")));

        await scene.CloseAsync("2026-10-27");

        var days = new[]
        {
            await scene.DayAsync("2026-10-24"),
            await scene.DayAsync("2026-10-25"),
            await scene.DayAsync("2026-10-26"),
        };
        Assert.Equal([(0m, 500m), (500m, 0m), (0m, 500m)], days.Select(day => (day.Unidentified.Kroner, day.OwnMoney.Kroner)));
        Assert.All(days, day => Assert.False(day.IsOff));
        Assert.All(days, day => Assert.Equal(3_500m, day.Bank.Kroner));
        Assert.Equal((500m, 500m), (days[0].FilesIn.Kroner, days[0].LedgerIn.Kroner));
        Assert.Equal(
            (days[1].Standing.MayBeMoved + Money.FromKroner(500), days[1].Standing.OthersMoney),
            (days[2].Standing.MayBeMoved, days[2].Standing.OthersMoney + Money.FromKroner(500))
        );
        await using var context = database.Open();
        Assert.Empty((await new ClientFundsAddUp().CheckAsync(context, default)).Breaches);
        Assert.Equal(6, await context.ClientFundsEntries.CountAsync(row => row.Cause == ClientFundsCause.OwnMoney));
        Assert.Equal(
            [true, false, true],
            await context.Set<OwnMoneyWord>().OrderBy(one => one.AtUtc).Select(one => one.IsOwn).ToListAsync()
        );
    }

    private static PaymentFileItem Came(string day) =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = PayoutScene.Account,
            Amount = Money.FromKroner(500),
            BookedOn = CaseScene.Date(day),
            ValueOn = CaseScene.Date(day),
            Text = "Overføring",
        };

    private static async Task SayAsync(
        TestDatabase database,
        Func<IncomingPayment, CrediCare.Domain.Outcome<IncomingPaymentRefusal>> say
    )
    {
        await using var context = database.Open();
        Assert.True(say(await context.IncomingPayments.SingleAsync()).Succeeded);
        await context.SaveChangesAsync();
    }
}
