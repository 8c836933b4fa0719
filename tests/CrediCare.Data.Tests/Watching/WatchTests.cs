using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Watching;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Watching;

/// <summary>What is done more often within an hour than work gives reason to is noticed, and told once.</summary>
public sealed class WatchTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly WatchOptions Limits = new();
    private static readonly DateTime Hour = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);

    private readonly SettableClock _clock = new() { UtcNow = Hour.AddMinutes(65) };

    [DatabaseTheory]
    public async Task WhatIsOverItsLimit_IsWrittenDown_AndToldToTheAdministrators(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var administrator = await AddPersonAsync(database, StaffRole.Administrator);
        await AddPersonAsync(database, StaffRole.Caseworker);
        var (busy, ordinary) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await WriteAsync(database, AuditAction.SignInFailed, Limits.FailedSignInsFromOneAddress + 1, address: "192.0.2.7");
        await WriteAsync(database, AuditAction.SignInFailed, Limits.FailedSignInsFromOneAddress, address: "192.0.2.8");
        await WriteAsync(database, AuditAction.Viewed, Limits.Looks, busy);
        await WriteAsync(database, AuditAction.Listed, 1, busy);
        await WriteAsync(database, AuditAction.Viewed, Limits.Looks, ordinary);
        await WriteAsync(database, AuditAction.Downloaded, Limits.Downloads + 1, busy);

        var run = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 3), (run.Outcome, run.Done));
        Assert.Equal(
            [
                new(OddDoingKind.Downloads, Hour, busy, Limits.Downloads + 1, Limits.Downloads),
                new(
                    OddDoingKind.FailedSignInsFromOneAddress,
                    Hour,
                    null,
                    Limits.FailedSignInsFromOneAddress + 1,
                    Limits.FailedSignInsFromOneAddress
                ),
                new(OddDoingKind.Looks, Hour, busy, Limits.Looks + 1, Limits.Looks),
            ],
            await NoticedAsync(database)
        );
        await using var context = database.Open();
        var mail = await context.OutboxMails.SingleAsync();
        Assert.Equal((MailKind.OddDoings, administrator, """{"count":"3"}"""), (mail.Kind, mail.RecipientUserId, mail.Facts));
    }

    [DatabaseTheory]
    public async Task ManyDoorsTriedOnceEach_AreNoticedTogether(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        for (var door = 0; door <= Limits.FailedSignIns; door++)
            await WriteAsync(database, AuditAction.SignInFailed, 1, address: $"192.0.2.{door % 250}");

        await RunAsync(database);

        Assert.Equal(OddDoingKind.FailedSignIns, Assert.Single(await NoticedAsync(database)).Kind);
    }

    [DatabaseTheory]
    public async Task AnHourThatWasToldOf_IsNotToldOfAgain_ThoughItsRunDied(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await AddPersonAsync(database, StaffRole.Administrator);
        await WriteAsync(database, AuditAction.Downloaded, Limits.Downloads + 1, Guid.CreateVersion7());
        await RunAsync(database);
        await using (var context = database.Open())
            await context.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(one => one.Outcome, JobOutcome.Failed));

        var again = await RunAsync(database);

        Assert.Equal((24, 0), (again.Read, again.Done));
        Assert.Single(await NoticedAsync(database));
        await using var after = database.Open();
        Assert.Equal(1, await after.OutboxMails.CountAsync());
    }

    [DatabaseTheory]
    public async Task MissedHours_AreCaughtUp_ADayOfThem_AndTheHourThatRunsIsLeft(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        foreach (var hours in new[] { -30, -20, 1 })
            await WriteAsync(database, AuditAction.Downloaded, Limits.Downloads + 1, Guid.CreateVersion7(), Hour.AddHours(hours));

        var first = await RunAsync(database);
        _clock.Advance(TimeSpan.FromHours(1));
        var next = await RunAsync(database);

        Assert.Equal((24, 1), (first.Read, first.Done));
        Assert.Equal((1, 1), (next.Read, next.Done));
        Assert.Equal(
            [Hour.AddHours(-20), Hour.AddHours(1)],
            (await NoticedAsync(database)).Select(doing => doing.HourUtc).Order()
        );
    }

    private static async Task<List<OddDoing>> NoticedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return [.. (await context.AuditEntries.NoticedSinceAsync(Hour.AddDays(-2), default)).OrderBy(doing => $"{doing.Kind}")];
    }

    private async Task<Guid> AddPersonAsync(TestDatabase database, StaffRole role)
    {
        await using var context = database.Open();
        var person = new PortalUser
        {
            Email = $"{role}@inkasso.example",
            UserName = $"{role}@inkasso.example",
            FullName = $"{role}",
            StaffRole = role,
            CreatedAtUtc = _clock.UtcNow,
        };
        context.Add(person);
        await context.SaveChangesAsync();
        return person.Id;
    }

    private static async Task WriteAsync(
        TestDatabase database,
        AuditAction action,
        int times,
        Guid? person = null,
        DateTime? hour = null,
        string? address = null
    )
    {
        await using var context = database.Open();
        for (var time = 0; time < times; time++)
        {
            var at = (hour ?? Hour).AddSeconds(time);
            var entry = new AuditEntry(Guid.CreateVersion7(), at, person, false, action, nameof(PortalUser), null, null, null);
            context.Add(entry);
            context.Add(new AuditPersonalFacts(entry.Id, address, null));
        }

        await context.SaveChangesAsync();
    }

    private async Task<JobRun> RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(Watch.Name, JobTrigger.Command, default);
        await host.Get<Watch>().CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
