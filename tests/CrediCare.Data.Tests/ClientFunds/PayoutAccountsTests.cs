using CrediCare.Data.Audit;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Data.Tests.ClientFunds.PayoutScene;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>Whoever let an account in does not approve the first payment to it; another one's yes to one that left sets them free.</summary>
public sealed class PayoutAccountsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Guid Typist = Guid.CreateVersion7();

    [DatabaseTheory]
    public async Task APortfoliosOwnAccount_IsHeldByWhoLetItIn_UntilAnotherHasApprovedAPaymentToIt(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new PayoutScene(database).MakeAsync();
        await LetInAsync(database, Typist, "2026-10-20");
        await scene.CloseAsync(Sent);
        var proposed = Payable(await scene.FindAsync());

        Assert.Equal([Typist, null], proposed.Select(one => one.AccountEnteredByUserId));

        var order = await scene.PrepareAsync(Sent, 1_500m, 1_500m);
        Assert.Equal(Typist, await HeldByAsync(database));
        await scene.WithOrderAsync(
            order.Id,
            one => Assert.True(one.Send(CaseScene.Date(Sent), scene.Caseworker, scene.Now).Succeeded)
        );
        Assert.Null(await HeldByAsync(database));

        await LetInAsync(database, Typist, "2026-10-27");
        Assert.Equal(Typist, await HeldByAsync(database));
        await LetInAsync(database, order.ApprovedByUserId!.Value, "2026-10-20");
        Assert.Equal(order.ApprovedByUserId, await HeldByAsync(database));
        await LetInAsync(database, Typist, "2026-10-20");
        Assert.Null(await HeldByAsync(database));
        await using (var context = database.Open())
            await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, "86011117947"));
        Assert.Equal(Typist, await HeldByAsync(database));
    }

    [DatabaseTheory]
    public async Task WhatDidNotArrive_SetsNobodyFree(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new PayoutScene(database).MakeAsync();
        await LetInAsync(database, Typist, "2026-10-20");
        await scene.CloseAsync(Sent);
        var order = await scene.SendAsync(Sent, 1_500m, 1_500m);

        await scene.WithOrderAsync(
            order.Id,
            one =>
                Assert.True(
                    one.Lines.Single(line => line.Kind == PayoutKind.ToCreditor)
                        .Fail("Stengt", CaseScene.Date("2026-10-28"))
                        .Succeeded
                )
        );

        Assert.Equal(Typist, await HeldByAsync(database));
    }

    /// <summary>What was there before it was kept who lets an account in.</summary>
    [DatabaseTheory]
    public async Task TheCompanysAccount_IsHeldByWhoLetItIn_ElseByWhoTookTheCreditorOn(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await new PayoutScene(database).MakeAsync();
        var administrator = Guid.CreateVersion7();
        await using (var context = database.Open())
        {
            await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, (string?)null));
            await context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, Account));
        }

        Assert.Null(await HeldByAsync(database));
        await using (var context = database.Open())
        {
            var creditor = await context.Creditors.Select(one => one.Id).SingleAsync();
            context.Add(Entry(AuditAction.Viewed, Guid.CreateVersion7(), creditor));
            context.Add(Entry(AuditAction.CreditorCreated, administrator, creditor));
            await context.SaveChangesAsync();
        }

        Assert.Equal(administrator, await HeldByAsync(database));
        await using (var context = database.Open())
            await context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccountByUserId, Typist));
        Assert.Equal(Typist, await HeldByAsync(database));
    }

    private static AuditEntry Entry(AuditAction action, Guid userId, Guid creditorId) =>
        new(
            Guid.CreateVersion7(),
            CaseScene.At("2026-10-01"),
            userId,
            true,
            action,
            nameof(Creditor),
            creditorId,
            creditorId,
            null
        );

    private static async Task LetInAsync(TestDatabase database, Guid userId, string day)
    {
        await using var context = database.Open();
        await context.Portfolios.ExecuteUpdateAsync(set =>
            set.SetProperty(one => one.BankAccountByUserId, userId).SetProperty(one => one.BankAccountAtUtc, CaseScene.At(day))
        );
    }

    private static async Task<Guid?> HeldByAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var all = await context.Portfolios.Select(one => one.Id).ToListAsync();
        return (await new PayoutAccounts(context).FindAsync(all, default)).Select(one => one.LetInByUserId).Distinct().Single();
    }
}
