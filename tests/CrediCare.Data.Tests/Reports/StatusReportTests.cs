using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Reports;

/// <summary>The month's reports are made once for each portfolio, whole or not at all, whatever comes in between.</summary>
public sealed class StatusReportTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly October = new(2026, 10, 31);

    [DatabaseTheory]
    public async Task AMonthIsReportedOnce_ToThoseWhoMayReadIt_AsItStoodOnItsLastDay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene =>
        {
            scene.SendDemand();
            scene.Pay(Money.FromKroner(5_000), "2026-10-20");
            scene.Pay(Money.FromKroner(1_000), "2026-11-05");
        });

        var first = await RunAsync(database, scene, October);
        var again = await RunAsync(database, scene, October);

        Assert.Equal((JobOutcome.Succeeded, 1, 0), (first.Outcome, first.Done, first.Refused));
        Assert.Equal((JobOutcome.Succeeded, 0, 0), (again.Outcome, again.Done, again.Refused));
        await using var context = database.Open();
        var report = await context.Reports.SingleAsync();
        var owed = scene.Case.BalanceOn(October, CaseScene.Circumstances.Rates);
        var figures = ReportPacking.Unpack<StatusFigures>(report.PackedFigures);
        Assert.Equal(new Tally(1, owed.Total), figures.Now);
        Assert.Equal(Money.FromKroner(-5_000), figures.Paid.Amount);
        var document = ReportPacking.Unpack<ReportDocument>(report.Packed);
        var pieces = await context.ReportPieces.Where(piece => piece.List == document.MainList.Number).ToListAsync();
        var row = Assert.Single(ReportPacking.UnpackRows(Assert.Single(pieces).Packed, document.MainList.Columns));
        Assert.Equal((scene.Case.CaseNumber, owed.Total), (row[0].Text, row[^1].AsAmount));
        Assert.Equal(report.Id, (await context.InboxItems.SingleAsync()).ReportId);
        var mails = await context.Set<OutboxMail>().Where(mail => mail.Kind == MailKind.StatusReports).ToListAsync();
        Assert.Equal(
            new[] { scene.Administrator.Id, scene.Member.Id, scene.Reader.Id }.Order(),
            mails.Select(mail => mail.RecipientUserId!.Value).Order()
        );
    }

    [DatabaseTheory]
    public async Task WhatCameInOnACaseClosedLongAgo_IsAmongWhatTheMonthIsHeldBeside(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene =>
        {
            scene.Pay(Money.FromKroner(20_000), "2026-09-15");
            scene.Case.CloseIfPaid(CaseScene.Circumstances, scene.On("2026-09-15"));
            scene.Pay(Money.FromKroner(100), "2027-09-20");
        });

        await RunAsync(database, scene, new DateOnly(2027, 10, 31));

        await using var context = database.Open();
        var figures = ReportPacking.Unpack<StatusFigures>((await context.Reports.SingleAsync()).PackedFigures);
        Assert.Equal((CaseStage.Closed, Money.FromKroner(100)), (scene.Case.Stage, figures.PaidBefore));
    }

    [DatabaseTheory]
    public async Task WhatADeadRunLeft_IsBegunAgain_AndWhatIsFrozenIsNeverTouched(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        await using (var context = database.Open())
        {
            var left = Report.Begin(
                ReportKind.Status,
                scene.Case.CreditorId,
                scene.Case.PortfolioId,
                October,
                scene.Clock.UtcNow
            );
            context.AddRange(
                left,
                new ReportPiece(left.Id, (int)StatusList.All, 0, ReportPacking.PackRows([])),
                new ReportPiece(left.Id, (int)StatusList.All, 7, ReportPacking.PackRows([]))
            );
            await context.SaveChangesAsync();
        }

        await RunAsync(database, scene, October);

        await using var after = database.Open();
        var report = await after.Reports.SingleAsync();
        Assert.NotNull(report.FrozenAtUtc);
        Assert.Equal(
            [0],
            await after.ReportPieces.Where(piece => piece.List == (int)StatusList.All).Select(piece => piece.Number).ToListAsync()
        );
        Assert.Throws<InvalidOperationException>(() => report.Freeze([], [], scene.Clock.UtcNow));
    }

    [DatabaseTheory]
    public async Task SeveralPortfolios_HaveASummaryBeside_ForThoseWhoReachAllOfThem(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        await using (var context = database.Open())
        {
            var creditor = await context.Creditors.Include(one => one.Portfolios).SingleAsync();
            creditor.AddPortfolio("Tom portefølje");
            await context.SaveChangesAsync();
        }

        var run = await RunAsync(database, scene, October);

        Assert.Equal((JobOutcome.Succeeded, 3, 3), (run.Outcome, run.Done, run.Expected));
        await using var after = database.Open();
        var summary = await after.Reports.SingleAsync(report => report.Kind == ReportKind.StatusSummary);
        var document = ReportPacking.Unpack<ReportDocument>(summary.Packed);
        var owed = scene.Case.BalanceOn(October, CaseScene.Circumstances.Rates).Total;
        Assert.Equal((2, owed.Ore), (document.MainList.Rows, document.MainList.Sums[2]));
        Assert.Equal(3, await after.InboxItems.CountAsync(item => item.ReportId == summary.Id));
        Assert.Equal(3, await after.Set<OutboxMail>().CountAsync(mail => mail.Kind == MailKind.StatusReports));
    }

    [DatabaseTheory]
    public async Task AReportThatDoesNotAddUp_IsNotPublished_AndTheOthersAre(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var wrong = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        var right = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        // A row that no rule would book: what is owed grows, and nothing that happened says why.
        await using (var context = database.Open())
        {
            context.Add(
                LedgerEntry.Create(
                    wrong.Case.Id,
                    wrong.Case.Invoices[0].Id,
                    Guid.CreateVersion7(),
                    LedgerEntryKind.Refund,
                    LedgerComponent.Principal,
                    Money.FromKroner(1),
                    October,
                    October,
                    wrong.Clock.UtcNow
                )
            );
            await context.SaveChangesAsync();
        }

        var run = await RunAsync(database, right, October);

        Assert.Equal((JobOutcome.Failed, 1, 1), (run.Outcome, run.Done, run.Refused));
        await using var after = database.Open();
        var published = await after
            .Reports.Where(report => report.FrozenAtUtc != null)
            .Select(report => report.CreditorId)
            .ToListAsync();
        Assert.Equal([right.Case.CreditorId], published);
        Assert.Equal(right.Case.CreditorId, (await after.InboxItems.SingleAsync()).CreditorId);
    }

    [DatabaseTheory]
    public async Task ARunThatHasLostItsLease_WritesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());
        await using var host = new NightHost(database, scene.Clock);
        await host.PrepareAsync();
        var job = host.Get<MonthlyStatusReport>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        await using (var context = database.Open())
            await context.JobLeases.ExecuteUpdateAsync(set => set.SetProperty(one => one.HolderRunId, Guid.CreateVersion7()));

        Assert.Equal(JobOutcome.Abandoned, await job.CarryOutAsync(lease, October, default));

        await using var after = database.Open();
        Assert.False(await after.Reports.AnyAsync());
        Assert.False(await after.InboxItems.AnyAsync());
    }

    private static async Task<JobRun> RunAsync(TestDatabase database, CaseScene scene, DateOnly month)
    {
        await using var host = new NightHost(database, scene.Clock);
        await host.PrepareAsync();
        var job = host.Get<MonthlyStatusReport>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        await job.CarryOutAsync(lease, month, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
