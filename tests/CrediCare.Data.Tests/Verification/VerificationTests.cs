using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Data.Tests.ClientFunds;
using CrediCare.Data.Tests.Seeding;
using CrediCare.Data.Verification;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Verification;

/// <summary>What the portal has written is as it must be; and each thing that is spoilt behind its back is found and named.</summary>
public sealed class VerificationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Vault Vault = new(new MasterKeys(new byte[MasterKeys.Length]));

    private IReadOnlyList<AuditHead> _noted = [];

    [DatabaseTheory]
    public async Task WhatWasWritten_IsWhole_AndEachThingSpoilt_IsFound(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await WriteAsync(database);
        Assert.Empty(await BreachesAsync(database, _ => Task.FromResult(1)));

        foreach (var (spoil, named) in Spoiling.All.Concat(AuditSpoiling.All))
        {
            var breaches = await BreachesAsync(database, spoil);
            Assert.True(breaches.Contains(named), $"Looked for '{named}', found: {string.Join("; ", breaches)}");
        }
    }

    /// <summary>
    /// The demo's cases, a file of the bank, a document, a mail and an uploaded file; the client funds closed, and the log sealed.
    /// </summary>
    private async Task WriteAsync(TestDatabase database)
    {
        var clock = new SettableClock();
        await DemoCasesTests.SeedAsync(database, 60, clock);
        string kid;
        await using (var context = database.Open())
            kid = await context
                .Cases.Where(one => one.Stage == CaseStage.DemandSent && one.Holds == CaseHold.None)
                .OrderBy(one => one.Id)
                .Select(one => one.Kid)
                .FirstAsync();
        await BankFiles.TakeAsync(database, "2026-11-20", [Payment(kid, "123456789"), Payment(kid, "123456790")], 1);
        await using (var context = database.Open())
            await Spoiling.AddTheRestAsync(context, Vault, clock.UtcNow);
        using var folder = new ScratchFolder();
        await using var host = new NightHost(database, clock, heads: new AuditHeads(folder.File(AuditHeads.FileName)));
        await host.PrepareAsync();
        await host.Get<ClientFundsDays>().RunAsync(default);
        _noted = await AuditSpoiling.SealAsync(database, host, clock.UtcNow);
    }

    private static PaymentFileItem Payment(string kid, string reference) =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = "12345678903",
            Amount = Money.FromKroner(100m),
            Kid = kid,
            PayerAccount = "99990000014",
            BookedOn = new(2026, 11, 20),
            ValueOn = new(2026, 11, 20),
            BankReference = reference,
        };

    /// <summary>What is found after something was done that is then undone.</summary>
    private async Task<List<string>> BreachesAsync(TestDatabase database, Func<PortalContext, Task<int>> spoil)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        Assert.NotEqual(0, await spoil(context));
        var breaches = new List<string>();
        foreach (var one in Verifying.All(Vault, new SettableClock(), _noted))
            breaches.AddRange((await one.CheckAsync(context, default)).Breaches.Select(breach => $"{one.Name} {breach.What}"));
        return breaches;
    }
}
