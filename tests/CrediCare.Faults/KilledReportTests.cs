using System.Globalization;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The month's reports made by a process that is killed without warning at random instants and started again: in the end each
/// is there once, whole, and told of once. With CREDICARE_TEST_LONG set more is killed, and more is to be lost.
/// </summary>
public sealed class KilledReportTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 30 : 2);
    private static readonly int Cases = FaultSize.Given("CREDICARE_FAULT_CASES", FaultSize.IsLong ? 20_000 : 2_000);

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task KilledAtAnyInstant_EveryReportIsThereOnceAndWhole(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var day = TimeProvider.System.Today().LastOfMonthBefore();
        await SeedAsync(database, day.AddDays(-20));
        var random = new Random(_seed);
        var month = $"--month={day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = Started(database, month);
            await run.BeganAsync();
            await UntilPiecesAsync(database, run, random.Next(Cases / ReportsHalfway));
            await Task.Delay(random.Next(50));
            run.Kill();
            await run.ExitAsync();
        }

        await UntilDoneAsync(database, month);

        await using var context = database.Open();
        var report = await context.Reports.SingleAsync();
        Assert.NotNull(report.FrozenAtUtc);
        var list = ReportPacking.Unpack<ReportDocument>(report.Packed).MainList;
        var pieces = await context
            .ReportPieces.Where(piece => piece.List == list.Number)
            .OrderBy(piece => piece.Number)
            .ToListAsync();
        var numbers = pieces
            .SelectMany(piece => ReportPacking.UnpackRows(piece.Packed, list.Columns))
            .Select(row => row[0].Text)
            .ToList();
        Assert.Equal(Enumerable.Range(0, pieces.Count), pieces.Select(piece => piece.Number));
        Assert.Equal((Cases, Cases, Cases), (list.Rows, numbers.Count, numbers.Distinct().Count()));
        Assert.Equal(1, await context.InboxItems.CountAsync());
        Assert.Equal(
            await context.Memberships.CountAsync(one => one.TakenUpAtUtc != null),
            await context.Set<OutboxMail>().CountAsync(mail => mail.Kind == MailKind.StatusReports)
        );
        var runs = await context.JobRuns.Where(run => run.Job == "status-reports").ToListAsync();
        var struck = runs.Count(run => run.Outcome == JobOutcome.Abandoned);
        output.WriteLine($"{engine}, random seed {_seed}: {Kills} kills, {struck} in the middle of a run of {Cases} cases");
        Assert.InRange(struck, 1, Kills);
        await Whole.CheckAsync(database);
    }

    public void Dispose() => _storage.Delete(recursive: true);

    // Two lists have a row for each case, in pieces of 500: some kills come early, some when all is nearly there.
    private const int ReportsHalfway = 250;

    private static async Task SeedAsync(TestDatabase database, DateOnly openedOn)
    {
        var clock = new SettableClock { UtcNow = openedOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc) };
        var sent = clock.UtcNow.AddDays(-1);
        await using var night = new NightHost(database, clock);
        await night.PrepareAsync();
        await using (var context = database.Open())
        {
            var seed = new ClaimSeed(await SeededCreditor.CreateAsync(context, sent), sent, TimeSpan.FromMilliseconds(100));
            await ClaimSeed.SaveAsync(context, [.. Enumerable.Range(0, Cases).Select(number => seed.Claim(number))]);
        }

        Assert.Equal(Cases, (await night.ImportAsync()).Done);
    }

    private VerbProcess Started(TestDatabase database, string month) =>
        VerbProcess.Start(database, _storage.FullName, " began ", "status-reports", month, "--Jobs:LeaseSeconds=1");

    /// <summary>Until so many pieces lie there, or the process has ended before.</summary>
    private static async Task UntilPiecesAsync(TestDatabase database, VerbProcess run, int pieces)
    {
        await using var context = database.Open();
        while (!run.HasExited && await context.ReportPieces.CountAsync() < pieces)
            await Task.Delay(5);
    }

    /// <summary>Whoever was killed last may still hold the lease for a second.</summary>
    private async Task UntilDoneAsync(TestDatabase database, string month)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            using var run = Started(database, month);
            if (await run.ExitAsync() == 0)
                return;
        }

        throw new InvalidOperationException("The reports were never made.");
    }
}
