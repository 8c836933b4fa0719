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

/// <summary>What its sender takes back before the night, or while it is at work.</summary>
public sealed class ImportTakenBackTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly ImportScene _scene = new();

    [DatabaseTheory]
    public async Task WhatWasTakenBack_IsLeftAlone_AndASecondRunDoesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        var takenBack = seed.Claim(2);
        takenBack.TakeBack();
        await ImportScene.SaveAsync(database, [seed.Claim(1), takenBack]);

        var first = await _scene.ImportAsync(database);
        var second = await _scene.ImportAsync(database);

        Assert.Equal((1, 0), (first.Done, second.Done));
        await using var context = database.Open();
        Assert.Equal(1, await context.Cases.CountAsync());
        Assert.Equal(RegistrationState.Withdrawn, (await context.Registrations.SingleAsync(row => row.Id == takenBack.Id)).State);
    }

    /// <summary>An embedded engine has one writer at a time: the taking back is done before the batch begins, or after.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task WhatIsTakenBackWhileTheNightHasReadIt_BecomesNoCase_AndTheRestDoes(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        var takenBack = seed.Claim(2);
        await ImportScene.SaveAsync(database, [seed.Claim(1), takenBack, seed.Claim(3)]);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        Assert.True((await context.Registrations.SingleAsync(row => row.Id == takenBack.Id)).TakeBack());
        await context.SaveChangesAsync();

        var night = Task.Run(() => _scene.ImportAsync(database));
        await UntilItWaitsAsync(database, night);
        await transaction.CommitAsync();
        var run = await night;

        Assert.Equal((JobOutcome.Succeeded, 2, 2, 0), (run.Outcome, run.Read, run.Done, run.Refused));
        Assert.Equal(2, await context.Cases.CountAsync());
        Assert.Equal(
            RegistrationState.Withdrawn,
            (await context.Registrations.AsNoTracking().SingleAsync(row => row.Id == takenBack.Id)).State
        );
    }

    /// <summary>Until the night has come to the row that another transaction holds.</summary>
    private static async Task UntilItWaitsAsync(TestDatabase database, Task night)
    {
        await using var context = database.Open();
        var waiting =
            database.Engine == DatabaseEngine.PostgreSql
                ? "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                : "SELECT count(*) AS \"Value\" FROM sys.dm_exec_requests WHERE blocking_session_id <> 0";
        while (!night.IsCompleted && await context.Database.SqlQueryRaw<int>(waiting).SingleAsync() == 0)
            await Task.Delay(20);
    }
}
