using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

/// <summary>What the night does not take, and what is said about it.</summary>
public sealed class ImportRefusalTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly ImportScene _scene = new();

    [DatabaseTheory]
    public async Task WhatMustBeRefused_IsRefusedWithItsReason_AndTold(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var good = await _scene.SeedAsync(database);
        var suspended = await _scene.SeedAsync(database, CreditorStanding.Suspended);
        var closed = await _scene.SeedAsync(database, portfolioIsClosed: true);
        var duplicate = good.Claim(5);
        await ImportScene.SaveAsync(
            database,
            [
                good.Claim(1),
                good.Claim(2, ClaimSeed.DebtorOf(2), outstanding: new Money(-1)),
                good.Claim(3),
                suspended.Claim(1),
                closed.Claim(1),
                duplicate,
            ]
        );
        await using (var context = database.Open())
            await context.InvoiceNumberReservations.Where(one => one.RegistrationId == duplicate.Id).ExecuteDeleteAsync();

        var run = await _scene.ImportAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 6, 2, 4), (run.Outcome, run.Read, run.Done, run.Refused));
        await using var after = database.Open();
        var reasons = await after
            .Registrations.Where(row => row.State == RegistrationState.Refused)
            .ToDictionaryAsync(row => row.Id, row => row.RefusalReason);
        Assert.Equal(
            [
                RefusalReason.CreditorNotActive,
                RefusalReason.PortfolioClosed,
                RefusalReason.DuplicateInvoice,
                RefusalReason.Unreadable,
            ],
            reasons.Values.Order().Select(reason => reason!.Value)
        );
        var told = await after.InboxItems.Select(item => item.RegistrationId!.Value).ToListAsync();
        Assert.Equal(reasons.Keys.Order(), told.Order());
        var mails = await after.OutboxMails.Where(mail => mail.Kind == MailKind.RegistrationRefused).ToListAsync();
        Assert.Equal(
            reasons.Keys.Select(id => $"RegistrationRefused:{id:N}").Order(StringComparer.Ordinal),
            mails.Select(mail => mail.Cause).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "\"reason\":\"DuplicateInvoice\"",
            string.Concat(mails.Select(mail => mail.Facts)),
            StringComparison.Ordinal
        );
        Assert.Equal(4, await after.JobRefusals.CountAsync(refusal => refusal.RunId == run.Id));
        Assert.Equal(2, await after.InvoiceNumberReservations.CountAsync());
    }

    [DatabaseTheory]
    public async Task WhenTooManyFailAtOnce_TheFaultIsOurs_AndNobodyIsRefused(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        await ImportScene.SaveAsync(
            database,
            Enumerable.Range(0, 60).Select(n => seed.Claim(n, ClaimSeed.DebtorOf(n), outstanding: new Money(-1)))
        );

        var run = await _scene.ImportAsync(database);

        Assert.Equal((JobOutcome.Failed, 0, 0), (run.Outcome, run.Done, run.Refused));
        Assert.NotNull(run.ErrorReference);
        await using var context = database.Open();
        Assert.Equal(60, await context.Registrations.CountAsync(row => row.State == RegistrationState.Submitted));
        Assert.Equal(0, await context.OutboxMails.CountAsync());
    }
}
