using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Day;

/// <summary>The day's job on real databases: whose access is nearly over or over, and who is asked about their users.</summary>
public sealed class AccessDayTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly SettableClock _clock = new() { UtcNow = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc) };

    [DatabaseTheory]
    public async Task AWeekAhead_ThePersonAndTheAdministratorsAreTold_OncePerLastDay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var firm = await FirmAsync(database);
        var soon = await MemberAsync(database, firm, MembershipRole.Member, Today.AddDays(7));
        await MemberAsync(database, firm, MembershipRole.Member, Today.AddDays(8));
        var today = await MemberAsync(database, firm, MembershipRole.Administrator, Today);
        var invited = await MemberAsync(database, firm, MembershipRole.Administrator, null, takenUp: false);

        await RunAsync(database);
        await RunAsync(database);

        Assert.Equal(
            [
                (MailKind.AccessEndsSoon, soon.UserId),
                (MailKind.AccessEndsSoon, today.UserId),
                (MailKind.UserAccessEndsSoon, firm.UserId),
                (MailKind.UserAccessEndsSoon, firm.UserId),
                (MailKind.UserAccessEndsSoon, today.UserId),
            ],
            (await MailsAsync(database)).OrderBy(mail => mail.Kind).ThenBy(mail => mail.UserId == today.UserId)
        );
        Assert.DoesNotContain(await MailsAsync(database), mail => mail.UserId == invited.UserId);

        // A last day that is moved is another last day.
        await using (var context = database.Open())
        {
            var moved = await context.Memberships.Include(one => one.Portfolios).SingleAsync(one => one.Id == soon.Id);
            moved.Change(moved.Terms with { LastDay = Today.AddDays(5) }, _clock.UtcNow);
            await context.SaveChangesAsync();
        }

        await RunAsync(database);
        Assert.Equal(2, (await MailsAsync(database)).Count(mail => mail == (MailKind.AccessEndsSoon, soon.UserId)));
    }

    [DatabaseTheory]
    public async Task AfterTheLastDay_AccessIsMarkedAsEnded_WrittenDown_AndThePersonIsTold_Once(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var firm = await FirmAsync(database);
        var over = await MemberAsync(database, firm, MembershipRole.Member, Today.AddDays(-1));
        var last = await MemberAsync(database, firm, MembershipRole.Member, Today);

        await RunAsync(database);
        await RunAsync(database);

        await using var context = database.Open();
        Assert.Equal(
            (_clock.UtcNow, (DateTime?)null),
            (
                (await context.Memberships.SingleAsync(one => one.Id == over.Id)).EndedAtUtc,
                (await context.Memberships.SingleAsync(one => one.Id == last.Id)).EndedAtUtc
            )
        );
        Assert.Equal(over.UserId, Assert.Single(await MailsAsync(database), mail => mail.Kind == MailKind.AccessEnded).UserId);
        var entry = Assert.Single(await context.AuditEntries.ToListAsync());
        Assert.Equal(
            (AuditAction.AccessEnded, null, over.UserId, firm.CreditorId),
            (entry.Action, entry.UserId, entry.SubjectId, entry.CreditorId)
        );
    }

    [DatabaseTheory]
    public async Task HalfAYearOn_EveryAdministratorIsAsked_OnceAndNotAgainBeforeHalfAYear(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var firm = await FirmAsync(database, created: _clock.UtcNow.AddMonths(-6));
        var other = await MemberAsync(database, firm, MembershipRole.Administrator, null);
        await MemberAsync(database, firm, MembershipRole.Member, null);
        await FirmAsync(database, created: _clock.UtcNow.AddMonths(-6).AddDays(1));

        await RunAsync(database);
        await RunAsync(database);

        await using var context = database.Open();
        var items = await context.InboxItems.ToListAsync();
        Assert.Equal(new[] { firm.UserId, other.UserId }.Order(), items.Select(item => item.RecipientUserId!.Value).Order());
        Assert.All(items, item => Assert.Equal((InboxKind.UsersToConfirm, firm.CreditorId), (item.Kind, item.CreditorId)));
        Assert.Equal(2, (await MailsAsync(database)).Count(mail => mail.Kind == MailKind.UsersToConfirm));
        Assert.Contains("\"count\":3", (await context.OutboxMails.FirstAsync()).Facts, StringComparison.Ordinal);

        // An answer counts from its own day.
        await context
            .Creditors.Where(one => one.Id == firm.CreditorId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsersConfirmedOn, Today.AddDays(10)));
        _clock.UtcNow = _clock.UtcNow.AddMonths(6).AddDays(10);
        await RunAsync(database);
        Assert.Equal(2, (await MailsAsync(database)).Count(mail => mail.UserId == firm.UserId || mail.UserId == other.UserId));
        _clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(database);
        Assert.Equal(4, (await MailsAsync(database)).Count(mail => mail.UserId == firm.UserId || mail.UserId == other.UserId));
    }

    [DatabaseTheory]
    public async Task ARunThatHasLostItsLease_WritesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var firm = await FirmAsync(database, created: _clock.UtcNow.AddMonths(-7));
        await MemberAsync(database, firm, MembershipRole.Member, Today);
        await MemberAsync(database, firm, MembershipRole.Member, Today.AddDays(-1));
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var day = host.Get<CaseDay>();
        var old = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;
        _clock.Advance(TimeSpan.FromHours(1));
        var next = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;

        Assert.Equal(JobOutcome.Abandoned, await day.CarryOutAsync(old, default));
        Assert.Empty(await MailsAsync(database));
        Assert.Equal(JobOutcome.Succeeded, await day.CarryOutAsync(next, default));
        Assert.Equal(4, (await MailsAsync(database)).Count);
    }

    [DatabaseTheory]
    public async Task CutOffAtAnyBatch_TheNextRunDoesTheRest_AndNothingTwice(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var firm = await FirmAsync(database);
        for (var made = 0; made < 120; made++)
            await MemberAsync(database, firm, MembershipRole.Reader, Today.AddDays(made % 2 == 0 ? 3 : -3));
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var lease = (await host.Get<CaseDay>().StartAsync(JobTrigger.Command, null, default)).Started!;

        // A process that is killed leaves a transaction behind that nobody commits.
        await using (var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
            var mails = new AccessMails(context, _clock);
            using var cut = new CancellationTokenSource();
            await new LastDayReminderBatch(context, mails).RemindAsync(lease, Today, default);
            await cut.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                new EndedAccessBatch(context, mails, _clock).EndAsync(lease, Today, cut.Token)
            );
        }

        _clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(database);
        await RunAsync(database);

        var kinds = (await MailsAsync(database)).CountBy(mail => mail.Kind).ToDictionary();
        Assert.Equal(
            (60, 60, 60),
            (kinds[MailKind.AccessEndsSoon], kinds[MailKind.UserAccessEndsSoon], kinds[MailKind.AccessEnded])
        );
    }

    private async Task RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var day = host.Get<CaseDay>();
        var lease = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;
        Assert.Equal(JobOutcome.Succeeded, await day.CarryOutAsync(lease, default));
    }

    private static async Task<List<(MailKind Kind, Guid UserId)>> MailsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return [.. (await context.OutboxMails.ToListAsync()).Select(mail => (mail.Kind, mail.RecipientUserId!.Value))];
    }

    private async Task<(Guid CreditorId, Guid UserId)> FirmAsync(TestDatabase database, DateTime? created = null)
    {
        await using var context = database.Open();
        var creditor = Creditor.Create(
            "Fjordlys AS",
            SyntheticNumbers.Organisation(Random.Shared.Next(9_000_000)),
            PostalAddress.Unknown,
            null,
            null,
            null,
            deductsVat: true,
            created ?? _clock.UtcNow
        );
        context.Add(creditor);
        await context.SaveChangesAsync();
        return (creditor.Id, (await MemberAsync(database, (creditor.Id, default), MembershipRole.Administrator, null)).UserId);
    }

    private async Task<Membership> MemberAsync(
        TestDatabase database,
        (Guid CreditorId, Guid) firm,
        MembershipRole role,
        DateOnly? lastDay,
        bool takenUp = true
    )
    {
        await using var context = database.Open();
        PortalUser user = TestPeople.User();
        var membership = Membership.Grant(user.Id, firm.CreditorId, role, null, lastDay, _clock.UtcNow);
        if (takenUp)
            membership.TakeUp(_clock.UtcNow);
        context.AddRange(user, membership);
        await context.SaveChangesAsync();
        return membership;
    }
}
