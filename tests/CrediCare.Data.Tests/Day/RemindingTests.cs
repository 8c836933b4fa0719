using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Day;

/// <summary>The day's job on real databases: who is reminded of which draft, when, and how often.</summary>
public sealed class RemindingTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly SettableClock _clock = new() { UtcNow = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc) };

    [DatabaseTheory]
    public async Task DraftsWhoseDayHasCome_AreRemindedOfOnce_HoweverOftenTheDayIsRun(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await SeedAsync(database);
        var due = await AddAsync(database, author, Today, "F-1");
        var missed = await AddAsync(database, author, Today.AddDays(-3), "F-2");
        var tomorrows = await AddAsync(database, author, Today.AddDays(1), "F-3");
        await AddAsync(database, author, null, "F-4");

        var first = await RunAsync(database);
        var second = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 2, 2, 2), (first.Outcome, first.Expected, first.Read, first.Done));
        Assert.Equal((JobOutcome.Succeeded, 0), (second.Outcome, second.Read));
        await using var context = database.Open();
        var items = await context.InboxItems.OrderBy(item => item.DraftInvoiceNumber).ToListAsync();
        Assert.Equal(
            [("F-1", due), ("F-2", missed)],
            items.Select(item => (item.DraftInvoiceNumber!, item.DraftPublicId!)).ToList()
        );
        Assert.All(items, item => Assert.Equal((InboxKind.DraftCanBeSent, author.UserId), (item.Kind, item.RecipientUserId)));
        var mails = await context.OutboxMails.ToListAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal((MailKind.DraftCanBeSent, author.UserId), (mail.Kind, mail.RecipientUserId)));
        Assert.Contains(
            $"\"draftPublicId\":\"{due}\"",
            string.Concat(mails.Select(mail => mail.Facts)),
            StringComparison.Ordinal
        );
        var waiting = await context
            .RegistrationDrafts.Where(draft => draft.RemindedAtUtc == null && draft.RemindOn != null)
            .ToListAsync();
        Assert.Equal(tomorrows, Assert.Single(waiting).PublicId);
        Assert.Equal(4, await context.RegistrationDrafts.CountAsync());
    }

    [DatabaseTheory]
    public async Task MoreThanOneBatch_AllAreReminded(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await SeedAsync(database);
        await using (var context = database.Open())
        {
            for (var made = 0; made < 230; made++)
                context.Add(Draft(author, $"F-{made}"));
            await context.SaveChangesAsync();
            await context.RegistrationDrafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.RemindOn, Today));
        }

        var run = await RunAsync(database);

        Assert.Equal((230, 230), (run.Read, run.Done));
        await using var after = database.Open();
        Assert.Equal((230, 230), (await after.InboxItems.CountAsync(), await after.OutboxMails.CountAsync()));
    }

    [DatabaseTheory]
    public async Task WhoMayNoLongerSendIt_IsNotTold_AndTheDraftDoesNotComeBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var ended = await SeedAsync(database);
        var reader = await SeedAsync(database);
        await AddAsync(database, ended, Today, "F-1");
        await AddAsync(database, reader, Today, "F-2");
        DateTime? yesterday = _clock.UtcNow.AddDays(-1);
        await using (var context = database.Open())
        {
            await context
                .Memberships.Where(one => one.UserId == ended.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAtUtc, yesterday));
            await context
                .Memberships.Where(one => one.UserId == reader.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, MembershipRole.Reader));
        }

        var first = await RunAsync(database);
        var second = await RunAsync(database);

        Assert.Equal((2, 0, 0), (first.Read, first.Done, second.Read));
        await using var after = database.Open();
        Assert.Equal((0, 0), (await after.InboxItems.CountAsync(), await after.OutboxMails.CountAsync()));
    }

    [DatabaseTheory]
    public async Task ADraftThatCannotBeOpened_IsRemindedOfWithoutItsNumber_AndTheOthersGoOn(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await SeedAsync(database);
        var spoilt = await AddAsync(database, author, Today, "F-1");
        await AddAsync(database, author, Today, "F-2");
        await using (var context = database.Open())
            await context
                .RegistrationDrafts.Where(draft => draft.PublicId == spoilt)
                .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.ContentSealed, new byte[] { 1, 2, 3 }));

        var run = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 2), (run.Outcome, run.Done));
        await using var after = database.Open();
        Assert.Equal(
            [null, "F-2"],
            (await after.InboxItems.Select(item => item.DraftInvoiceNumber).ToListAsync()).Order(StringComparer.Ordinal)
        );
    }

    [DatabaseTheory]
    public async Task WhatWasToldBeforeACrashLostTheMark_IsNotToldAgain(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await SeedAsync(database);
        await AddAsync(database, author, Today, "F-1");
        await RunAsync(database);
        await using (var context = database.Open())
            await context.RegistrationDrafts.ExecuteUpdateAsync(set =>
                set.SetProperty(draft => draft.RemindedAtUtc, (DateTime?)null)
            );

        var again = await RunAsync(database);

        Assert.Equal(JobOutcome.Succeeded, again.Outcome);
        await using var after = database.Open();
        Assert.Equal((1, 1), (await after.InboxItems.CountAsync(), await after.OutboxMails.CountAsync()));
    }

    [DatabaseTheory]
    public async Task TheNotice_IsItsAuthorsAlone(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await SeedAsync(database);
        await AddAsync(database, author, Today, "F-1");
        await RunAsync(database);

        await using var context = database.Open();
        var membership = new ViewerMembership(
            author.CreditorId,
            "",
            author.Name,
            "",
            MembershipRole.Administrator,
            true,
            [author.PortfolioId]
        );
        Viewer Person(Guid id) => new(id, "", null, [membership], membership);
        var staff = new Viewer(Guid.NewGuid(), "", Identity.StaffRole.Administrator, [], null);

        Assert.Single(await context.InboxItems.VisibleTo(Person(author.UserId)).ToListAsync());
        Assert.Empty(await context.InboxItems.VisibleTo(Person(Guid.NewGuid())).ToListAsync());
        Assert.Empty(await context.InboxItems.VisibleTo(new Viewer(author.UserId, "", null, [], null)).ToListAsync());
        Assert.Empty(await context.InboxItems.VisibleTo(staff).ToListAsync());
    }

    private async Task<SeededCreditor> SeedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await SeededCreditor.CreateAsync(context, _clock.UtcNow);
    }

    private async Task<string> AddAsync(TestDatabase database, SeededCreditor author, DateOnly? remindOn, string invoiceNumber)
    {
        var draft = Draft(author, invoiceNumber);
        await using var context = database.Open();
        context.Add(draft);
        await context.SaveChangesAsync();
        await context
            .RegistrationDrafts.Where(row => row.Id == draft.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindOn, remindOn));
        return draft.PublicId;
    }

    private RegistrationDraft Draft(SeededCreditor author, string invoiceNumber)
    {
        var content = new DraftContent { Invoice = new InvoiceForm { InvoiceNumber = invoiceNumber } };
        var key = new Vault(new MasterKeys(new byte[MasterKeys.Length]));
        return RegistrationDraft.Start(
            PublicId.New(),
            author.CreditorId,
            author.UserId,
            key.Seal(content.ToText(), Purposes.Draft),
            _clock.UtcNow
        );
    }

    private async Task<JobRun> RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        await host.PrepareAsync();
        var day = host.Get<CaseDay>();
        var lease = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;
        await day.CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
