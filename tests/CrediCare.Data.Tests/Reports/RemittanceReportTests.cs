using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Reports;

/// <summary>Each week's payments are reported once, with whose every øre is.</summary>
public sealed class RemittanceReportTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    /// <summary>A Sunday; the payments of the week before the Monday after it.</summary>
    private static readonly DateOnly Sunday = new(2026, 10, 25);

    [Theory]
    [InlineData("2026-10-26", "2026-10-25")]
    [InlineData("2026-10-25", "2026-10-18")]
    [InlineData("2026-11-01", "2026-10-25")]
    public void TheWeekIsTheOneThatIsOver(string today, string sunday) =>
        Assert.Equal(CaseScene.Date(sunday), RemittanceReports.LastSunday(CaseScene.Date(today)));

    [DatabaseTheory]
    public async Task AWeekIsReportedOnce_ByTheDayItWasBooked(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene =>
        {
            scene.SendDemand();
            scene.Pay(Money.FromKroner(500), "2026-10-18");
            scene.Pay(Money.FromKroner(1_000), "2026-10-19");
            scene.Pay(Money.FromKroner(2_000), "2026-10-25");
            scene.Pay(Money.FromKroner(4_000), "2026-10-26");
        });
        var idle = await new CaseScene(database).MakeAsync(idle => idle.SendDemand());

        var first = await RunAsync(database, scene);
        var again = await RunAsync(database, scene);

        Assert.Equal((JobOutcome.Succeeded, 1), (first.Outcome, first.Done));
        Assert.Equal((JobOutcome.Succeeded, 0), (again.Outcome, again.Done));
        await using var context = database.Open();
        var report = await context.Reports.SingleAsync();
        Assert.Equal((ReportKind.Remittance, Sunday, scene.Case.PortfolioId), (report.Kind, report.Day, report.PortfolioId));
        Assert.NotEqual(idle.Case.PortfolioId, report.PortfolioId);
        var document = ReportPacking.Unpack<ReportDocument>(report.Packed);
        var list = document.MainList;
        var rows = ReportPacking.UnpackRows((await context.ReportPieces.SingleAsync()).Packed, list.Columns);
        Assert.Equal([1_000m, 2_000m], rows.Select(row => row[^2].AsAmount!.Value.Kroner));

        // The fee of 1 200 was covered first, by 500 the week before: 500 of it is left for the first payment, 200 for the second.
        Assert.Equal(700m, new Money(list.Sums[8]!.Value).Kroner);
        Assert.Equal(175m, new Money(list.Sums[9]!.Value).Kroner);
        Assert.Equal(3_000m - 700m - 175m, new Money(list.Sums[^1]!.Value).Kroner);
        Assert.Equal(3, await context.Set<OutboxMail>().CountAsync(mail => mail.Kind == MailKind.RemittanceReports));
    }

    [DatabaseTheory]
    public async Task AWeekWithoutPayments_HasNoReport(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(scene => scene.SendDemand());

        var run = await RunAsync(database, scene);

        Assert.Equal((JobOutcome.Succeeded, 0), (run.Outcome, run.Done));
        await using var context = database.Open();
        Assert.False(await context.Reports.AnyAsync());
    }

    private static async Task<JobRun> RunAsync(TestDatabase database, CaseScene scene)
    {
        scene.Clock.UtcNow = Sunday.AddDays(1).ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc);
        await using var host = new NightHost(database, scene.Clock);
        await host.PrepareAsync();
        var job = host.Get<WeeklyRemittance>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        await job.CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
