using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Messages;

/// <summary>Who sees which conversation and which notice of it, and what the database refuses.</summary>
public sealed class ThreadVisibilityTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    public async Task Conversation_IsSeenByThoseWhoReachTheWholeCompany_AndByItsWriters(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var creditor = await SeedAsync(database);
        var stranger = await SeedAsync(database);
        var (writer, other) = (TestPeople.User(), TestPeople.User());
        var thread = MessageThread.Open(creditor, null, "Avtalen", Now);
        thread.Write(PublicId.New(), writer.Id, false, "Hei.", Now);
        await using (var context = database.Open())
        {
            context.AddRange(writer, other, thread);
            context.Add(InboxItem.AboutMessage(thread, thread.Messages[0], null, writer.Id));
            await context.SaveChangesAsync();
        }

        Assert.True(await SeesAsync(database, Person(other, creditor, whole: true), thread));
        Assert.True(await SeesAsync(database, Person(writer, creditor, whole: false), thread));
        Assert.False(await SeesAsync(database, Person(other, creditor, whole: false), thread));
        Assert.False(await SeesAsync(database, Person(other, stranger, whole: true), thread));
        Assert.False(await SeesAsync(database, Person(writer, stranger, whole: true), thread));
        Assert.True(await SeesAsync(database, new Viewer(other.Id, "", StaffRole.Caseworker, [], null), thread));

        Assert.Equal(1, await NoticesAsync(database, Person(writer, creditor, whole: false)));
        Assert.Equal(0, await NoticesAsync(database, Person(other, creditor, whole: true)));
        Assert.Equal(0, await NoticesAsync(database, Person(writer, stranger, whole: true)));
    }

    [DatabaseTheory]
    public async Task SameKeyTwice_IsRefused(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var creditor = await SeedAsync(database);
        var writer = TestPeople.User();
        var thread = MessageThread.Open(creditor, null, "Avtalen", Now);
        var key = PublicId.New();
        thread.Write(key, writer.Id, false, "Hei.", Now);
        await using (var context = database.Open())
        {
            context.AddRange(writer, thread);
            await context.SaveChangesAsync();
        }

        await using var again = database.Open();
        (await again.MessageThreads.SingleAsync(one => one.Id == thread.Id)).Write(key, writer.Id, false, "Hei igjen.", Now);

        await Assert.ThrowsAsync<DbUpdateException>(() => again.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task TwoWhoWriteAtOnce_TheSecondMustLookAgain(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var creditor = await SeedAsync(database);
        var writer = TestPeople.User();
        var thread = MessageThread.Open(creditor, null, "Avtalen", Now);
        await using var first = database.Open();
        first.AddRange(writer, thread);
        await first.SaveChangesAsync();
        await using var second = database.Open();
        var theirs = await second.MessageThreads.SingleAsync(one => one.Id == thread.Id);
        thread.Write(PublicId.New(), writer.Id, false, "Hei.", Now.AddMinutes(1));
        await first.SaveChangesAsync();

        theirs.Close();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private static async Task<Guid> SeedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return (await SeededCreditor.CreateAsync(context, Now)).CreditorId;
    }

    private static Viewer Person(PortalUser user, Guid creditorId, bool whole)
    {
        var membership = new ViewerMembership(creditorId, "", "", "", MembershipRole.Member, whole, []);
        return new Viewer(user.Id, user.FullName, null, [membership], membership);
    }

    private static async Task<bool> SeesAsync(TestDatabase database, Viewer viewer, MessageThread thread)
    {
        await using var context = database.Open();
        return await context.MessageThreads.VisibleTo(viewer, context).AnyAsync(one => one.Id == thread.Id);
    }

    private static async Task<int> NoticesAsync(TestDatabase database, Viewer viewer)
    {
        await using var context = database.Open();
        return await context.InboxItems.VisibleTo(viewer).CountAsync();
    }
}
