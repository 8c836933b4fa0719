using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Day;

/// <summary>The day's job on real databases: confirmed accounts come into force, and those nobody confirmed lapse.</summary>
public sealed class BankAccountDayTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Old = "99991234566";
    private const string New = "99991234574";

    private static readonly DateTime Monday = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    private readonly SettableClock _clock = new() { UtcNow = Monday };

    [DatabaseTheory]
    public async Task Confirmed_ComesIntoForceOnItsDay_Once(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (creditorId, change) = await ProposeAsync(database, confirmed: true);

        _clock.UtcNow = Monday.AddDays(2);
        await RunAsync(database);
        Assert.Equal(Old, await AccountAsync(database, creditorId));
        _clock.UtcNow = Monday.AddDays(3);
        await RunAsync(database);
        await RunAsync(database);

        Assert.Equal(New, await AccountAsync(database, creditorId));
        await using var context = database.Open();
        Assert.Equal(BankAccountChangeState.InForce, (await context.BankAccountChanges.SingleAsync()).State);
        Assert.Equal(2, await context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.BankAccountInForce));
        var entry = Assert.Single(await context.AuditEntries.ToListAsync());
        Assert.Equal(
            (AuditAction.BankAccountInForce, change, creditorId, null),
            (entry.Action, entry.SubjectId!.Value, entry.CreditorId!.Value, entry.UserId)
        );
    }

    [DatabaseTheory]
    public async Task Unconfirmed_LapsesAfterFourteenDays_Once(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (creditorId, _) = await ProposeAsync(database, confirmed: false);

        _clock.UtcNow = Monday.AddDays(14);
        await RunAsync(database);
        await using (var before = database.Open())
            Assert.Equal(BankAccountChangeState.Proposed, (await before.BankAccountChanges.SingleAsync()).State);
        _clock.UtcNow = Monday.AddDays(15);
        await RunAsync(database);
        await RunAsync(database);

        Assert.Equal(Old, await AccountAsync(database, creditorId));
        await using var context = database.Open();
        Assert.Equal(BankAccountChangeState.Lapsed, (await context.BankAccountChanges.SingleAsync()).State);
        Assert.Equal(2, await context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.BankAccountLapsed));
        Assert.Equal(AuditAction.BankAccountLapsed, Assert.Single(await context.AuditEntries.ToListAsync()).Action);
    }

    [DatabaseTheory]
    public async Task ARunThatHasLostItsLease_ChangesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (creditorId, _) = await ProposeAsync(database, confirmed: true);
        _clock.UtcNow = Monday.AddDays(3);
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var lost = (await host.Get<CaseDay>().StartAsync(JobTrigger.Command, null, default)).Started!;
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull((await host.Get<CaseDay>().StartAsync(JobTrigger.Command, null, default)).Started);

        await using (var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope())
            await Assert.ThrowsAsync<LeaseLostException>(() =>
                scope.ServiceProvider.GetRequiredService<BankAccountBatch>().DealAsync(lost, new DateOnly(2026, 11, 26), default)
            );

        Assert.Equal(Old, await AccountAsync(database, creditorId));
        await using var context = database.Open();
        Assert.False(await context.OutboxMails.AnyAsync());
    }

    private async Task RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var day = host.Get<CaseDay>();
        var lease = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;
        Assert.Equal(JobOutcome.Succeeded, await day.CarryOutAsync(lease, default));
    }

    private static async Task<string?> AccountAsync(TestDatabase database, Guid creditorId)
    {
        await using var context = database.Open();
        return (await context.Creditors.SingleAsync(one => one.Id == creditorId)).BankAccount;
    }

    private async Task<(Guid CreditorId, Guid ChangeId)> ProposeAsync(TestDatabase database, bool confirmed)
    {
        await using var context = database.Open();
        var creditor = Creditor.Create(
            "Fjordlys AS",
            SyntheticNumbers.Organisation(Random.Shared.Next(9_000_000)),
            PostalAddress.Unknown,
            null,
            null,
            Old,
            deductsVat: true,
            Monday
        );
        var (proposer, other) = (TestPeople.User(), TestPeople.User());
        context.AddRange(creditor, proposer, other);
        foreach (var user in new[] { proposer, other })
        {
            var access = Membership.Grant(user.Id, creditor.Id, MembershipRole.Administrator, null, null, Monday.AddYears(-1));
            access.TakeUp(Monday.AddYears(-1));
            context.Add(access);
        }

        var account = Identifier.Parse<BankAccountNumber>(New);
        var change = BankAccountChange.Propose(creditor, null, account, proposer.Id, [], Monday).Value;
        if (confirmed)
            change.ConfirmForAgency(other.Id, 2, Monday);
        context.Add(change);
        await context.SaveChangesAsync();
        return (creditor.Id, change.Id);
    }
}
