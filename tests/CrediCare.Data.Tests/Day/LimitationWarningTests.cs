using CrediCare.Data.Outbox;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Limitation;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Data.Tests.Day.CaseScene;

namespace CrediCare.Data.Tests.Day;

/// <summary>A claim due on 20 May 2024 is time-barred on 20 May 2027: it is told 180, 90 and 30 days ahead.</summary>
public sealed class LimitationWarningTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Due = "2024-05-20";

    [DatabaseTheory]
    public async Task EachWarning_ComesOnItsDay_Once(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(_ => { }, Due);

        Assert.Equal(0, await RunAsync(database, scene, "2026-11-20"));
        Assert.Equal(1, await RunAsync(database, scene, "2026-11-21"));
        Assert.Equal(1, await RunAsync(database, scene, "2026-11-21"));
        Assert.Equal(1, await RunAsync(database, scene, "2027-02-18"));
        Assert.Equal(2, await RunAsync(database, scene, "2027-02-19"));
        Assert.Equal(2, await RunAsync(database, scene, "2027-04-19"));
        Assert.Equal(3, await RunAsync(database, scene, "2027-04-20"));
        Assert.Equal(3, await RunAsync(database, scene, "2027-05-20"));
        Assert.Equal(3, await RunAsync(database, scene, "2027-05-21"));
    }

    [DatabaseTheory]
    public async Task AClaimThatComesLate_GetsTheNearestWarningOnly_AndAMovedDayIsAnotherDay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(_ => { }, "2023-12-10");
        Assert.Equal(1, await RunAsync(database, scene, "2026-11-21"));

        await using (var context = database.Open())
        {
            var one = await context
                .Cases.Include(found => found.Invoices)
                .Include(found => found.Ledger)
                .AsSplitQuery()
                .SingleAsync();
            Assert.Equal((Date("2026-12-10"), 30), (one.WarnedOfLimitation!.Value, one.LimitationWarning!.Value));
            var acknowledged = new LimitationEvent(
                Guid.CreateVersion7(),
                one.Invoices[0].Id,
                LimitationInterruptionKind.Acknowledgement,
                Date("2024-06-01"),
                null,
                "E-post",
                null,
                scene.Caseworker.Id,
                scene.Clock.UtcNow
            );
            one.RecordInterruption(acknowledged, Circumstances, scene.On("2026-11-22"));
            context.Add(acknowledged);
            await context.SaveChangesAsync();
        }

        Assert.Equal(1, await RunAsync(database, scene, "2026-12-02"));
        Assert.Equal(2, await RunAsync(database, scene, "2026-12-03"));
    }

    [DatabaseTheory]
    public async Task NobodyIsWarned_OfAClosedCase_NorOfOneThatIsPursued(DatabaseEngine engine)
    {
        var closed = await databases.NewAsync(engine);
        var scene = await new CaseScene(closed).MakeAsync(
            one => one.Case.Close(ClosedReason.Withdrawn, Circumstances, one.On("2026-10-01")),
            Due
        );
        Assert.Equal(0, await RunAsync(closed, scene, "2027-05-01"));

        var pursued = await databases.NewAsync(engine);
        var other = await new CaseScene(pursued).MakeAsync(
            one =>
            {
                var filing = one.Case.FileEstateClaim(Date("2026-10-01"), null, Circumstances, one.On("2026-10-01")).Value;
                one.Beside(filing.Step);
                one.Beside(filing.Interruptions[0]);
            },
            Due
        );
        Assert.Equal(0, await RunAsync(pursued, other, "2027-05-01"));
    }

    /// <summary>How many notices there are after the run; each day's mail has gone once to each who works with the case.</summary>
    private static async Task<int> RunAsync(TestDatabase database, CaseScene scene, string day)
    {
        var run = await scene.RunAsync(day);
        Assert.Equal(0, run.Refused);
        await using var context = database.Open();
        var told = await context.InboxItems.CountAsync(item => item.Kind == InboxKind.LimitationNear);
        Assert.Equal(2 * told, await context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.LimitationNear));
        return told;
    }
}
