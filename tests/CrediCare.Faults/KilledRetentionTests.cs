using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The retention job as a process of its own, killed without warning while it forgets cases and started again: after each kill a case
/// is forgotten with all that hangs on it or not at all, and in the end everything is, once.
/// </summary>
public sealed class KilledRetentionTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 20 : 2);
    private static readonly int Cases = FaultSize.Given("CREDICARE_FAULT_CASES", FaultSize.IsLong ? 10_000 : 1_200);
    private static readonly DateOnly LongAgo = new(2008, 5, 2);

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task KilledAtAnyInstant_NothingIsHalfForgotten_AndInTheEndAllIs(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database);
        var random = new Random(_seed);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = Started(database);
            await run.BeganAsync();
            await UntilForgottenAsync(database, run, kill * Cases / Kills + random.Next(1, Cases / Kills / 2));
            run.Kill();
            await run.ExitAsync();
            await NothingIsHalfForgottenAsync(database);
        }

        await UntilDoneAsync(database);

        Assert.Equal(Cases, await NothingIsHalfForgottenAsync(database));
        await Whole.CheckAsync(database);
        await using var context = database.Open();
        var runs = await context.JobRuns.Where(run => run.Job == "retention").ToListAsync();
        var struck = runs.Count(run => run.Outcome == JobOutcome.Abandoned);
        output.WriteLine($"{engine}, random seed {_seed}: {Kills} kills, {struck} in the middle of a run over {Cases} cases");
        Assert.InRange(struck, 1, Kills);
        Assert.Equal(Cases, await CountedAsync(context));
    }

    public void Dispose() => _storage.Delete(recursive: true);

    /// <summary>Cases that were closed long ago, and an administrator's yes.</summary>
    private static async Task SeedAsync(TestDatabase database)
    {
        var clock = new SettableClock { UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime.AddMonths(-2) };
        var sent = clock.UtcNow.AddDays(-1);
        await using var night = new NightHost(database, clock);
        await night.PrepareAsync();
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, sent);
        var seed = new ClaimSeed(creditor, sent, TimeSpan.FromMilliseconds(100));
        await ClaimSeed.SaveAsync(context, [.. Enumerable.Range(0, Cases).Select(number => seed.Claim(number))]);
        Assert.Equal(Cases, (await night.ImportAsync()).Done);

        await context.Cases.ExecuteUpdateAsync(set =>
            set.SetProperty(one => one.Stage, CaseStage.Closed)
                .SetProperty(one => one.ClosedReason, ClosedReason.Withdrawn)
                .SetProperty(one => one.ClosedOn, LongAgo)
        );
        await context.LedgerEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.BookedOn, LongAgo));
        await context.Invoices.ExecuteUpdateAsync(set => set.SetProperty(one => one.LegalExpiry, LongAgo));
        foreach (var rule in await context.Set<RetentionRuleRow>().ToListAsync())
            context.Add(new RetentionApproval(rule.Id, rule.Category, Cases, creditor.UserId, sent));
        await context.SaveChangesAsync();
    }

    private VerbProcess Started(TestDatabase database) =>
        VerbProcess.Start(database, _storage.FullName, " began ", "retention", "--Jobs:LeaseSeconds=1");

    /// <summary>Until so many are forgotten, or the process has ended before.</summary>
    private static async Task UntilForgottenAsync(TestDatabase database, VerbProcess run, int cases)
    {
        await using var context = database.Open();
        while (!run.HasExited && await context.Cases.CountAsync(one => one.ForgottenOn != null) < cases)
            await Task.Delay(5);
    }

    /// <returns>How many cases are forgotten, each with its debtor, registration, words and terms.</returns>
    private static async Task<int> NothingIsHalfForgottenAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var forgotten = context.Cases.Where(one => one.ForgottenOn != null).Select(one => one.Id);
        var known = context.Cases.Where(one => one.ForgottenOn == null);
        var count = await forgotten.CountAsync();

        Assert.Equal(count, await context.Registrations.CountAsync(one => one.ForgottenOn != null));
        Assert.Equal(
            0,
            await context.Registrations.CountAsync(one => one.ForgottenOn != null && !forgotten.Contains(one.CaseId!.Value))
        );
        Assert.Equal(
            0,
            await context.Debtors.CountAsync(one => one.ForgottenOn != null && known.Any(of => of.DebtorId == one.Id))
        );
        Assert.Equal(
            0,
            await context.Debtors.CountAsync(one => one.ForgottenOn == null && !known.Any(of => of.DebtorId == one.Id))
        );
        Assert.Equal(0, await context.Invoices.CountAsync(one => forgotten.Contains(one.CaseId) && one.Description != ""));
        Assert.Equal(Cases, await context.SearchTerms.Select(term => term.CaseId).Distinct().CountAsync());
        Assert.Equal(count, await CountedAsync(context));
        return count;
    }

    /// <summary>What the log says of it: written with each batch.</summary>
    private static async Task<int> CountedAsync(PortalContext context) =>
        (
            await context
                .AuditEntries.Where(one =>
                    one.Action == AuditAction.RetentionCarriedOut && one.Detail!.StartsWith(nameof(RetentionCategory.Collection))
                )
                .Select(one => one.Detail!)
                .ToListAsync()
        ).Sum(detail => int.Parse(detail.Split(' ')[1], CultureInfo.InvariantCulture));

    /// <summary>Whoever was killed last may still hold the lease for a second.</summary>
    private async Task UntilDoneAsync(TestDatabase database)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            using var run = Started(database);
            if (await run.ExitAsync() == 0)
                return;
        }

        throw new InvalidOperationException("The job was never done.");
    }
}
