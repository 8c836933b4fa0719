using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Inbox;

/// <summary>Reading twice is reading once, and counted once.</summary>
public sealed class MarkAsReadTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task WhatIsOpenedInAnotherTabMeanwhile_IsNotCounted_AndTheOthersAreMarked(DatabaseEngine engine)
    {
        var (database, clock) = (await databases.OfAsync(engine), new SettableClock());
        await using var context = database.Open();
        var own = await SeededCreditor.CreateAsync(context, clock.UtcNow);
        var items = Enumerable
            .Range(1, 3)
            .Select(day =>
                InboxItem.AboutUsers(own.CreditorId, own.UserId, new DateOnly(2026, 11, day), clock.UtcNow.AddDays(-day))
            )
            .ToList();
        context.AddRange(items);
        await context.SaveChangesAsync();
        var elsewhere = false;
        context.SavingChanges += (_, _) =>
        {
            if (elsewhere)
                return;
            elsewhere = true;
            using var other = database.Open();
            other.Add(new InboxReading(items[1].Id, own.UserId, clock.UtcNow));
            other.SaveChanges();
        };
        var membership = new ViewerMembership(own.CreditorId, "", "", own.Name, MembershipRole.Member, true, [own.PortfolioId]);

        var marked = await new MarkAsRead(context, new InboxQuery(context), clock).AllAsync(
            new Viewer(own.UserId, "", null, [membership], membership),
            clock.UtcNow,
            default
        );

        Assert.Equal(2, marked);
        Assert.Equal(3, await context.InboxReadings.CountAsync(read => read.UserId == own.UserId));
    }
}
