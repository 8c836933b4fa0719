using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Day;

/// <summary>The digests on real databases: one for each person and day, however often, from wherever and however abruptly.</summary>
public sealed class MailDigestTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int People = 230;

    private readonly SettableClock _clock = new() { UtcNow = new DateTime(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc) };

    [DatabaseTheory]
    public async Task RunAgain_MakesNoSecondDigest_AndWhatComesLaterWaitsForTomorrow(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await HoldAsync(database, People);

        var first = await RunAsync(database);
        await HoldAgainAsync(database);
        var second = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, People, People), (first.Outcome, first.Read, first.Done));
        Assert.Equal((JobOutcome.Succeeded, 0), (second.Outcome, second.Done));
        await AssertOneEachAsync(database);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await RunAsync(database)).Done);
    }

    [DatabaseTheory]
    public async Task TwoNodes_MakeOneEach_BetweenThem(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await HoldAsync(database, People);
        await using var one = new NightHost(database, _clock);
        await using var other = new NightHost(database, _clock);

        var outcomes = await Task.WhenAll(one.Get<MailDigest>().RunAsync(default), other.Get<MailDigest>().RunAsync(default));

        Assert.Equal([JobOutcome.Succeeded, JobOutcome.Succeeded], outcomes);
        await AssertOneEachAsync(database);
    }

    [DatabaseTheory]
    public async Task KilledAfterABatch_TheNextRunGoesOn(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await HoldAsync(database, People);
        await using (var host = new NightHost(database, _clock))
        {
            var lease = (await host.Get<MailDigest>().StartAsync(JobTrigger.Schedule, null, default)).Started!;
            using var scope = host.Get<IServiceScopeFactory>().CreateScope();
            await scope.ServiceProvider.GetRequiredService<MailDigestBatch>().CollectAsync(lease, _clock.Today(), null, default);
        }

        _clock.Advance(TimeSpan.FromMinutes(2));
        var run = await RunAsync(database);

        Assert.Equal(People - 100, run.Done);
        await AssertOneEachAsync(database);
    }

    private static async Task AssertOneEachAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var digests = await context.OutboxMails.Where(mail => mail.Kind == MailKind.DailyDigest).ToListAsync();
        Assert.Equal(People, digests.Select(mail => mail.RecipientUserId).Distinct().Count());
        Assert.Equal(People, digests.Count);
        var lines = await context.OutboxMails.Where(mail => mail.State == OutboxState.Collected).ToListAsync();
        Assert.Equal(2 * People, lines.Count);
        Assert.All(
            lines,
            line => Assert.Equal(line.RecipientUserId, digests.Single(digest => digest.Id == line.DigestId).RecipientUserId)
        );
    }

    private async Task HoldAsync(TestDatabase database, int people)
    {
        await using var context = database.Open();
        for (var made = 0; made < people; made++)
        {
            var user = new PortalUser
            {
                Email = $"person{made}@firma.example",
                UserName = $"person{made}@firma.example",
                FullName = $"Person {made}",
                StaffRole = StaffRole.Caseworker,
                CreatedAtUtc = _clock.UtcNow,
            };
            context.Add(user);
            context.AddRange(Held(user), Held(user));
        }

        await context.SaveChangesAsync();
        await context.OutboxMails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Held));
    }

    private async Task HoldAgainAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var late = Held(await context.Users.OrderBy(user => user.Id).FirstAsync());
        context.Add(late);
        await context.SaveChangesAsync();
        await context
            .OutboxMails.Where(mail => mail.Id == late.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Held));
    }

    private OutboxMail Held(PortalUser user) =>
        OutboxMail.Queue(
            $"test:{Guid.NewGuid():N}",
            MailKind.MessageFromCreditor,
            user.Id,
            user.Email!,
            "nb",
            "{}",
            _clock.UtcNow
        );

    private async Task<JobRun> RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var digest = host.Get<MailDigest>();
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(MailDigest.Name, JobTrigger.Command, default);
        await digest.CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
