using CrediCare.Data.Tests.Day;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Data.Tests.ClientFunds.PayoutScene;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>What the bank says of payouts is held against what we asked for, and asks a person only where the two do not agree.</summary>
public sealed class PayoutWordsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task WhatTheBankConfirms_NeedsNobody_HoweverOftenItIsSaid(DatabaseEngine engine)
    {
        var scene = await SceneAsync(engine);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);
        await scene.CloseAsync("2026-10-27");
        var before = await scene.DayAsync(Sent);
        Assert.Equal((2, 2, 0, false), (before.Differences, before.OnTheirWay, before.Settled, before.Waits));

        PaymentFileItem[] words = [.. order.Lines.Select(line => Word(line, "2026-10-27"))];
        var file = await scene.TakeAsync("2026-10-27", words);
        var again = await scene.TakeAsync("2026-10-27", words);
        await scene.CloseAsync("2026-10-28");

        Assert.Equal([ReceivedItemOutcome.PaidOut, ReceivedItemOutcome.PaidOut], await scene.OutcomesAsync(file));
        Assert.Equal([ReceivedItemOutcome.Repeated, ReceivedItemOutcome.Repeated], await scene.OutcomesAsync(again));
        Assert.Equal(CaseScene.Date("2026-10-27"), (await scene.LineAsync(order.Lines[0])).PaidOn);
        var (sent, told) = (await scene.DayAsync(Sent), await scene.DayAsync("2026-10-27"));
        Assert.Equal((2, 0, false, false), (sent.Settled, sent.OnTheirWay, sent.Waits, sent.IsOff));
        Assert.Equal((2, 2, false, false), (told.Differences, told.Settled, told.Waits, told.IsOff));
        Assert.Equal((3_000m, -3_000m), (told.FilesOut.Kroner, told.DifferenceSoFar.Kroner));
        Assert.Equal(
            [ClientFundsDifferenceKind.SentBefore, ClientFundsDifferenceKind.SentBefore],
            await scene.DifferencesAsync("2026-10-27")
        );
    }

    [DatabaseTheory]
    public async Task ToldOnTheSameDay_TheDayAgrees_AlsoInOneSum(DatabaseEngine engine)
    {
        var scene = await SceneAsync(engine);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);
        var block = Word(order.Lines[0], Sent) with { Amount = order.Sum, EndToEndId = order.BlockReference };

        var file = await scene.TakeAsync(Sent, block);
        await scene.CloseAsync("2026-10-27");

        Assert.Equal([ReceivedItemOutcome.PaidOut], await scene.OutcomesAsync(file));
        var day = await scene.DayAsync(Sent);
        Assert.Equal((0, false, 3_000m, 3_000m), (day.Differences, day.Waits, day.FilesOut.Kroner, day.LedgerOut.Kroner));
    }

    [DatabaseTheory]
    public async Task WhatComesBack_IsOwedAgain_AndPaidAnewWhenTheAccountIsMended(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await ReadyAsync(database);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);
        var line = order.Lines.Single(one => one.Kind == PayoutKind.ToCreditor);
        await scene.TakeAsync(Sent, [.. order.Lines.Select(one => Word(one, Sent))]);
        var back = Word(line, "2026-10-27", PaymentFileItemKind.PayoutReturned);

        var file = await scene.TakeAsync("2026-10-27", back);
        var again = await scene.TakeAsync("2026-10-27", back);
        await scene.CloseAsync("2026-10-28");

        Assert.Equal([ReceivedItemOutcome.CameBack], await scene.OutcomesAsync(file));
        Assert.Equal([ReceivedItemOutcome.Repeated], await scene.OutcomesAsync(again));
        var returned = await scene.LineAsync(line);
        Assert.Equal((PaymentOrderLineState.Returned, "AC04"), (returned.State, returned.BackBecause));
        var day = await scene.DayAsync("2026-10-27");
        Assert.Equal((0, false, 1_500m, 1_500m), (day.Differences, day.Waits, day.Creditors.Kroner, day.Bank.Kroner));
        var hindered = Assert.Single((await scene.FindAsync())!.All);
        Assert.Equal((PayoutHindrance.AccountCameBack, 1_500m), (hindered.Hindrance, hindered.Amount.Kroner));

        await using (var context = database.Open())
            await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, "86011117947"));
        await scene.SendAsync("2026-10-28", 1_500m);
        await scene.CloseAsync("2026-10-29");
        Assert.Equal(0, (await scene.DayAsync("2026-10-28")).Bank.Ore);
    }

    /// <summary>The debtor has paid 30 000 too much, and it does not arrive where it is paid back to.</summary>
    [DatabaseTheory]
    public async Task ARefundThatComesBack_IsToBePaidBackAgain(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await RefundSceneAsync(database);
        var order = await scene.RefundAsync(Sent);
        await scene.TakeAsync(Sent, Word(order.Lines[0], Sent));
        await scene.CloseAsync("2026-10-27");
        var sent = await scene.DayAsync(Sent);
        Assert.Equal((0, 0m), (sent.Differences, sent.Debtors.Kroner));

        await scene.TakeAsync("2026-10-27", Word(order.Lines[0], "2026-10-27", PaymentFileItemKind.PayoutReturned));
        await scene.CloseAsync("2026-10-28");

        var day = await scene.DayAsync("2026-10-27");
        Assert.Equal((0, order.Lines[0].Amount, true), (day.Differences, day.Debtors, day.Standing.Balances));
        var proposal = (await scene.FindAsync())!.All.Single(one => one.Kind == PayoutKind.Refund);
        Assert.Equal((PayoutHindrance.AccountCameBack, order.Lines[0].Amount), (proposal.Hindrance, proposal.Amount));
        await using var context = database.Open();
        Assert.NotNull((await context.Cases.SingleAsync(one => one.Id == scene.CaseId)).ExcessSince);
    }

    [DatabaseTheory]
    public async Task WhatDoesNotFit_HasAName_AndWaitsForAPerson(DatabaseEngine engine)
    {
        var scene = await SceneAsync(engine);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);
        var (one, other) = (order.Lines[0], order.Lines[1]);
        await scene.TakeAsync(Sent, Word(one, Sent));

        var file = await scene.TakeAsync(
            "2026-10-27",
            Word(one, "2026-10-27"),
            Word(other, "2026-10-27") with
            {
                Amount = new(149_999),
            },
            Word(other, "2026-10-27") with
            {
                EndToEndId = "FREMMED-1",
            },
            Word(other, "2026-10-27", PaymentFileItemKind.PayoutReturned) with
            {
                Amount = new(1),
            }
        );
        await scene.CloseAsync("2026-10-28");

        Assert.Equal(
            [
                ReceivedItemOutcome.PaidTwice,
                ReceivedItemOutcome.PaidOtherwise,
                ReceivedItemOutcome.LeftUnasked,
                ReceivedItemOutcome.Waits,
            ],
            await scene.OutcomesAsync(file)
        );
        Assert.Equal(PaymentOrderLineState.Sent, (await scene.LineAsync(other)).State);
        Assert.Equal(
            [ClientFundsDifferenceKind.LeftUnasked, ClientFundsDifferenceKind.PaidOtherwise, ClientFundsDifferenceKind.PaidTwice],
            await scene.DifferencesAsync("2026-10-27")
        );
        Assert.True((await scene.DayAsync("2026-10-27")).Waits);
    }

    [DatabaseTheory]
    public async Task WhatIsPaidBeforeAnybodySaysSo_WaitsUntilItIsSaid(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await ReadyAsync(database);
        var order = await scene.PrepareAsync(Sent, 1_500m, 1_500m);
        var file = await scene.TakeAsync(Sent, [.. order.Lines.Select(line => Word(line, Sent))]);
        await scene.CloseAsync("2026-10-27");
        Assert.Equal([ReceivedItemOutcome.PaidUnsent, ReceivedItemOutcome.PaidUnsent], await scene.OutcomesAsync(file));
        Assert.True((await scene.DayAsync(Sent)).Waits);

        await scene.SendByHandAsync(order, "2026-10-27");
        await scene.CloseAsync("2026-10-28");

        Assert.Equal(CaseScene.Date(Sent), (await scene.LineAsync(order.Lines[0])).PaidOn);
        var (before, day) = (await scene.DayAsync(Sent), await scene.DayAsync("2026-10-27"));
        Assert.Equal((2, false), (before.Settled, before.Waits));
        Assert.Equal((2, 2, false), (day.Differences, day.Settled, day.Waits));
    }

    [DatabaseTheory]
    public async Task WhatNobodyTellsOf_IsAskedAboutAfterThreeWorkingDays(DatabaseEngine engine)
    {
        var scene = await SceneAsync(engine);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);

        await scene.CloseAsync("2026-10-29");
        Assert.False((await scene.DayAsync(Sent)).Waits);
        await scene.CloseAsync("2026-10-30");
        Assert.True((await scene.DayAsync(Sent)).Waits);

        await scene.TakeAsync("2026-10-30", [.. order.Lines.Select(line => Word(line, "2026-10-30"))]);
        await scene.CloseAsync("2026-10-31");
        Assert.False((await scene.DayAsync(Sent)).Waits);
    }

    /// <summary>What somebody says never left, and what was sent, are both on our side alone; together they are nothing.</summary>
    [DatabaseTheory]
    public async Task WhatIsSaidToHaveFailed_NeedsNobody(DatabaseEngine engine)
    {
        var scene = await SceneAsync(engine);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);
        await scene.TakeAsync(Sent, Word(order.Lines[1], Sent));
        await scene.CloseAsync("2026-10-27");

        await scene.WithOrderAsync(
            order.Id,
            one => Assert.True(one.Lines.Single(line => line.Number == 1).Fail("Stengt", CaseScene.Date("2026-10-27")).Succeeded)
        );
        await scene.CloseAsync("2026-10-28");

        Assert.Equal([ClientFundsDifferenceKind.NotPaid], await scene.DifferencesAsync("2026-10-27"));
        Assert.False((await scene.DayAsync(Sent)).IsOff);
        Assert.False((await scene.DayAsync("2026-10-27")).IsOff);
    }

    private async Task<PayoutScene> SceneAsync(DatabaseEngine engine) => await ReadyAsync(await databases.NewAsync(engine));

    private static async Task<PayoutScene> ReadyAsync(TestDatabase database)
    {
        var scene = await new PayoutScene(database).MakeAsync();
        await scene.CloseAsync(Sent);
        return scene;
    }

    private static async Task<PayoutScene> RefundSceneAsync(TestDatabase database)
    {
        var scene = await new PayoutScene(database).MakeAsync(50_000);
        await using (var context = database.Open())
        {
            await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, (string?)null));
            context.Add(
                RefundAccount.Enter(
                    scene.CaseId,
                    Domain.Identifiers.Identifier.Parse<Domain.Identifiers.BankAccountNumber>("86011117947"),
                    scene.Caseworker,
                    scene.Now
                )
            );
            await context.SaveChangesAsync();
        }

        await scene.CloseAsync(Sent);
        return scene;
    }
}
