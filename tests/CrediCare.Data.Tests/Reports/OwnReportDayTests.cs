using CrediCare.Data.Jobs;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Reports;

/// <summary>A report that is made while one day becomes the next speaks of one of them.</summary>
public sealed class OwnReportDayTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Evening = new(2026, 11, 23);

    [DatabaseTheory]
    public async Task WhereverMidnightComes_AllOfItSpeaksOfTheDayItWasBegunOn(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        await using (var host = new NightHost(database, scene.Clock))
            await host.PrepareAsync();
        var days = new List<DateOnly>();
        bool came;
        do
        {
            // The clock is looked at once more each time before midnight comes, until it no longer comes in time.
            var clock = new MidnightClock(days.Count);
            days.Add(await MadeAsync(database, scene, clock));
            came = clock.IsPast;
        } while (came);

        Assert.Equal(Evening.AddDays(1), days[0]);
        Assert.Equal(days.OrderDescending(), days);
        Assert.Equal(Evening, days[^1]);
        Assert.True(days.Count(day => day == Evening) > 3, "Midnight hardly came while it was made.");
    }

    [DatabaseTheory]
    public async Task WhatFails_LeavesNothingOfWhatWasMade(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        var now = scene.Clock.UtcNow;
        var request = ReportRequest.Ask(scene.Member.Id, scene.Case.CreditorId, null, ReportOrderForm.AddressOf(new()), now);
        for (var attempt = 0; attempt < ReportRequest.MostAttempts; attempt++)
            request.Begin();
        var begun = Report.BeginOwn(request, [scene.Case.PortfolioId], Evening, now);
        await using (var context = database.Open())
        {
            context.AddRange(request, begun, new ReportPiece(begun.Id, 0, 0, [1, 2, 3]));
            await context.SaveChangesAsync();
        }

        await using var host = new NightHost(database, scene.Clock);
        await host.Get<OwnReports>().RunAsync(default);

        await using var after = database.Open();
        Assert.Equal(ReportRequestState.Failed, (await after.ReportRequests.SingleAsync()).State);
        Assert.Equal((0, 0), (await after.ReportPieces.CountAsync(), await after.Reports.CountAsync()));
    }

    /// <summary>Asks for a report and has it made.</summary>
    /// <returns>The day that each of its parts speaks of.</returns>
    private static async Task<DateOnly> MadeAsync(TestDatabase database, CaseScene scene, MidnightClock clock)
    {
        var order = new ReportOrder { Columns = [OrderColumn.Claimed] };
        var request = ReportRequest.Ask(
            scene.Member.Id,
            scene.Case.CreditorId,
            null,
            ReportOrderForm.AddressOf(order),
            scene.Clock.UtcNow
        );
        await using var host = new NightHost(database, clock);
        await using (var context = database.Open())
        {
            context.Add(request);
            await context.SaveChangesAsync();
        }

        Assert.Equal(JobOutcome.Succeeded, await host.Get<OwnReports>().RunAsync(default));

        await using var after = database.Open();
        var id = (await after.ReportRequests.SingleAsync(one => one.Id == request.Id)).ReportId;
        var report = await after.Reports.SingleAsync(one => one.Id == id);
        var document = ReportPacking.Unpack<ReportDocument>(report.Packed);
        var piece = await after.ReportPieces.SingleAsync(one => one.ReportId == id);
        var row = Assert.Single(ReportPacking.UnpackRows(piece.Packed, document.MainList.Columns));
        var item = await after.InboxItems.SingleAsync(one => one.ReportId == id);
        Assert.Equal((report.Day, (DateOnly?)report.Day), (document.Day, item.Day));
        Assert.Equal(scene.Case.BalanceOn(report.Day, CaseScene.Circumstances.Rates).Total, row[0].AsAmount);
        return report.Day;
    }

    /// <summary>Stands a second before midnight in Oslo until it has been looked at so many times, and a second after it from then on.</summary>
    private sealed class MidnightClock(int looks) : TimeProvider
    {
        private static readonly DateTime Midnight = OsloTime.ToUtc(Evening.AddDays(1), TimeOnly.MinValue);
        private int _looks;

        public bool IsPast => _looks > looks;

        public override DateTimeOffset GetUtcNow() => Midnight.AddSeconds(Interlocked.Increment(ref _looks) > looks ? 1 : -1);
    }
}
