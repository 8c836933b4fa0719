using CrediCare.Data.Jobs;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>Days of the client funds in a real database: closed once each, in order, and the same however late.</summary>
public sealed class ClientFundsDaysTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Friday = "2026-10-23";

    private readonly SettableClock _clock = new();

    /// <summary>
    /// On Friday 500 came by a file on the case and 80 that nobody knows, 3 000 was entered straight on the case; on Saturday the bank
    /// took the 500 back.
    /// </summary>
    [DatabaseTheory]
    public async Task EachDayIsClosedOnce_AndHeldAgainstTheBanksFiles(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await SceneAsync(database);

        var first = await CloseAsync(database, "2026-10-25");
        var again = await CloseAsync(database, "2026-10-25");

        Assert.Equal((JobOutcome.Succeeded, 2), (first.Outcome, first.Done));
        Assert.Equal((JobOutcome.Succeeded, 0), (again.Outcome, again.Done));
        await using var context = database.Open();
        var days = await context.ClientFundsDays.OrderBy(day => day.Day).ToListAsync();
        Assert.Equal([CaseScene.Date(Friday), CaseScene.Date("2026-10-24")], days.Select(day => day.Day));

        // Of the 500 and the 3 000 the first 1 200 are the fee; the creditor owes its tax.
        Assert.Equal(
            (3_580m, 80m, 3_500m - 1_200m - 300m, 1_200m, 300m),
            (
                days[0].Bank.Kroner,
                days[0].Unidentified.Kroner,
                days[0].Creditors.Kroner,
                days[0].AgencyFees.Kroner,
                days[0].AgencyVat.Kroner
            )
        );
        Assert.Equal((580m, 3_580m, -3_000m), (days[0].FilesIn.Kroner, days[0].LedgerIn.Kroner, days[0].Difference.Kroner));
        Assert.Equal((3_080m, 500m, 500m, 0m), Second(days[1]));
        Assert.Equal((-3_000m, true, false), (days[1].DifferenceSoFar.Kroner, days[0].Waits, days[1].Waits));
        var difference = await context.ClientFundsDifferences.SingleAsync();
        Assert.Equal(
            (ClientFundsDifferenceKind.EnteredOnCase, -300_000L, CaseScene.Date(Friday)),
            (difference.Kind, difference.AmountOre, difference.Day)
        );
        Assert.Equal(0, await context.ClientFundsEntries.SumAsync(row => row.AmountOre));
        Assert.All(
            await context.ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Creditors).ToListAsync(),
            row => Assert.Equal(scene.Case.PortfolioId, row.PortfolioId)
        );

        static (decimal, decimal, decimal, decimal) Second(ClientFundsDay day) =>
            (day.Bank.Kroner, day.FilesOut.Kroner, day.LedgerOut.Kroner, day.Difference.Kroner);
    }

    [DatabaseTheory]
    public async Task DaysClosedLate_HaveTheRowsOfThoseClosedOnTime(DatabaseEngine engine)
    {
        var (late, onTime) = (await databases.NewAsync(engine), await databases.NewAsync(engine));
        await SceneAsync(late);
        await SceneAsync(onTime, day => CloseAsync(onTime, day));

        await CloseAsync(late, "2026-11-02");
        for (var day = 24; day <= 31; day++)
            await CloseAsync(onTime, $"2026-10-{day}");
        await CloseAsync(onTime, "2026-11-02");

        Assert.Equal(await RowsAsync(onTime), await RowsAsync(late));
        await using var context = late.Open();
        Assert.Equal(10, await context.ClientFundsDays.CountAsync());
    }

    [DatabaseTheory]
    public async Task TwoWhoCloseAtOnce_CloseOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SceneAsync(database);
        _clock.UtcNow = CaseScene.Date("2026-10-30").ToDateTime(new(4, 0), DateTimeKind.Utc);
        await using var one = new NightHost(database, _clock);
        await using var other = new NightHost(database, _clock);
        await one.PrepareAsync();

        await Task.WhenAll(new[] { one, other }.Select(host => host.Get<ClientFundsDays>().RunAsync(default)));

        await using var context = database.Open();
        Assert.Equal(7, await context.ClientFundsDays.CountAsync());
        Assert.Equal(0, await context.ClientFundsEntries.SumAsync(row => row.AmountOre));
        Assert.Equal(
            1,
            await context.ClientFundsEntries.CountAsync(row =>
                row.Cause == ClientFundsCause.TakenBack && row.Account == ClientFundsAccount.Bank
            )
        );
    }

    /// <summary>A run that died had posted some of the day's rows, and the next one posts the rest.</summary>
    [DatabaseTheory]
    public async Task ADayThatWasBrokenOff_IsTakenUpWhereItStood(DatabaseEngine engine)
    {
        var (whole, broken) = (await databases.NewAsync(engine), await databases.NewAsync(engine));
        await SceneAsync(whole);
        await CloseAsync(whole, "2026-10-25");
        await SceneAsync(broken);
        await using (var context = broken.Open())
        {
            var payment = await context.IncomingPayments.OrderBy(one => one.Id).FirstAsync();
            context.AddRange(ClientFundsPosting.Received(CaseScene.Date(Friday), payment.Id, payment.Amount));
            await context.SaveChangesAsync();
        }

        await CloseAsync(broken, "2026-10-25");

        Assert.Equal(await RowsAsync(whole), await RowsAsync(broken));
    }

    /// <summary>It was booked on the wrong case, taken off it the day after and sent back the day after that.</summary>
    [DatabaseTheory]
    public async Task WhatIsTakenOffACase_IsUnidentifiedAgain_UntilItIsSentBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        await OnCaseAsync(
            database,
            scene,
            Friday,
            (one, came) => Assert.True(came.MatchTo(one, CaseScene.Circumstances, scene.On(Friday)).Succeeded),
            receive: true
        );
        await OnCaseAsync(
            database,
            scene,
            "2026-10-24",
            (one, came) =>
            {
                Assert.True(
                    one.TakeBackPayment(
                        came.TransactionId!.Value,
                        "Feil sak",
                        CaseScene.Circumstances,
                        scene.On("2026-10-24")
                    ).Succeeded
                );
                came.Release();
            }
        );
        await OnCaseAsync(
            database,
            scene,
            "2026-10-25",
            (_, came) =>
            {
                Assert.True(came.SendBack("Ukjent", scene.Caseworker.Id, scene.On("2026-10-25").NowUtc).Succeeded);
                Assert.True(
                    came.RecordReturn(
                        CaseScene.Date("2026-10-25"),
                        "B-1",
                        scene.Caseworker.Id,
                        CaseScene.Date("2026-10-25"),
                        scene.On("2026-10-25").NowUtc
                    ).Succeeded
                );
            }
        );

        await CloseAsync(database, "2026-10-26");

        await using var context = database.Open();
        var days = await context.ClientFundsDays.OrderBy(day => day.Day).ToListAsync();
        Assert.Equal([(500m, 0m), (500m, 500m), (0m, 0m)], days.Select(day => (day.Bank.Kroner, day.Unidentified.Kroner)));
        Assert.Equal([500m, 0m, 0m], days.Select(day => (day.AgencyFees + day.AgencyVat - day.CreditorsOwe).Kroner));
    }

    [DatabaseTheory]
    public async Task BeforeAnHourHasPassed_TheDayIsLeftAlone(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SceneAsync(database);

        // Half past midnight in Oslo, and half past one.
        var early = await CloseAsync(database, "2026-10-23", new(22, 30));
        var later = await CloseAsync(database, "2026-10-23", new(23, 30));

        Assert.Equal((0, 1), (early.Done, later.Done));
    }

    private static async Task<CaseScene> SceneAsync(TestDatabase database, Func<string, Task>? between = null)
    {
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
        });
        await BankFiles.TakeAsync(database, Friday, [Item(scene.Case.Kid, 500), Item("2026000113", 80)], 1);
        await OnCaseAsync(database, scene, Friday, (one, _) => Pay(one, scene, 3_000));
        await (between?.Invoke("2026-10-24") ?? Task.CompletedTask);
        await BankFiles.TakeAsync(
            database,
            "2026-10-24",
            [Item(scene.Case.Kid, 500) with { Kind = PaymentFileItemKind.TakenBack }],
            2
        );
        return scene;
    }

    private static void Pay(Case one, CaseScene scene, decimal kroner) =>
        one.RegisterPayment(
            LedgerEntryKind.Payment,
            Money.FromKroner(kroner),
            CaseScene.Date(Friday),
            CoverageOrder.CostsInterestPrincipal,
            CaseScene.Circumstances,
            scene.On(Friday)
        );

    private static async Task OnCaseAsync(
        TestDatabase database,
        CaseScene scene,
        string day,
        Action<Case, IncomingPayment> act,
        bool receive = false
    )
    {
        await using var context = database.Open();
        if (receive)
        {
            context.Add(
                IncomingPayment.Receive(
                    IncomingPayment.ByHand,
                    PublicId.New(),
                    Money.FromKroner(500),
                    CaseScene.Date(day),
                    null,
                    null,
                    new(null, null),
                    scene.On(day).NowUtc
                )
            );
            await context.SaveChangesAsync();
        }

        var one = await context
            .Cases.Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .AsSplitQuery()
            .SingleAsync(found => found.Id == scene.Case.Id);
        act(one, (await context.IncomingPayments.OrderBy(came => came.Id).FirstOrDefaultAsync())!);
        await context.SaveChangesAsync();
    }

    private static PaymentFileItem Item(string kid, decimal kroner) =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = "12345678903",
            Amount = Money.FromKroner(kroner),
            Kid = kid,
            BookedOn = CaseScene.Date(Friday),
            ValueOn = CaseScene.Date(Friday),
            BankReference = $"{kroner}",
        };

    private async Task<JobRun> CloseAsync(TestDatabase database, string today, TimeOnly? at = null)
    {
        _clock.UtcNow = CaseScene.Date(today).ToDateTime(at ?? new(4, 0), DateTimeKind.Utc);
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var job = host.Get<ClientFundsDays>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        Assert.Equal(JobOutcome.Succeeded, await job.CarryOutAsync(lease, default));
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }

    private static async Task<List<(DateOnly, ClientFundsAccount, ClientFundsCause, long)>> RowsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return
        [
            .. (await context.ClientFundsEntries.ToListAsync())
                .Select(row => (row.Day, row.Account, row.Cause, row.AmountOre))
                .Order(),
        ];
    }
}
