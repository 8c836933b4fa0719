using System.Data.Common;
using System.Diagnostics;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Bench;

/// <summary>One night, and the same rows inserted raw into a twin of the database it started from.</summary>
public sealed record NightMeasurement(long Rows, double NightSeconds, double RawSeconds)
{
    private const int SeedAtOnce = 10_000;

    /// <summary>What the night writes, in an order that no foreign key minds.</summary>
    private static readonly Type[] Written =
    [
        typeof(Debtor),
        typeof(DebtorMergeSuggestion),
        typeof(Case),
        typeof(Invoice),
        typeof(LedgerEntry),
        typeof(CaseEvent),
        typeof(SearchTerm),
    ];

    public double Ratio => NightSeconds / RawSeconds;

    public static async Task<NightMeasurement> RunAsync(DatabaseEngine engine, int size, int batch)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var twin = await TestDatabase.CreateAsync(engine);
        await SeedAsync([database, twin], size);

        var nightSeconds = await NightAsync(database, size, batch);
        var (rows, rawSeconds) = await RawAsync(database, twin);
        return new(rows, nightSeconds, rawSeconds);
    }

    private static async Task SeedAsync(TestDatabase[] databases, int size)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        SeededCreditor creditor;
        await using (var first = databases[0].Open())
            creditor = await SeededCreditor.CreateAsync(first, now);
        await using (var first = databases[0].Open())
        await using (var second = databases[1].Open())
        {
            second.AddRange(await first.Users.ToListAsync());
            second.AddRange(await first.Creditors.Include(one => one.Portfolios).ToListAsync());
            second.AddRange(await first.Memberships.ToListAsync());
            await second.SaveChangesAsync();
        }

        var seed = new ClaimSeed(creditor, now.AddDays(-1), TimeSpan.FromMilliseconds(100));
        for (var from = 0; from < size; from += SeedAtOnce)
        {
            var claims = Enumerable.Range(from, Math.Min(SeedAtOnce, size - from)).Select(seed.Claim).ToList();
            foreach (var database in databases)
            {
                await using var context = database.Open();
                await ClaimSeed.SaveAsync(context, claims);
            }
        }
    }

    private static async Task<double> NightAsync(TestDatabase database, int size, int batch)
    {
        await using var night = new NightHost(database, TimeProvider.System, new JobsOptions { ImportBatch = batch });
        await night.PrepareAsync();
        var began = Stopwatch.GetTimestamp();
        var run = await night.ImportAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (run.Outcome, run.Done) == (JobOutcome.Succeeded, size)
            ? seconds
            : throw new InvalidOperationException($"The night did {run.Done} of {size}: {run.Outcome}.");
    }

    private static async Task<(long Rows, double Seconds)> RawAsync(TestDatabase from, TestDatabase to)
    {
        await using var source = from.Open();
        await using var target = to.Open();
        var tables = Written.Select(type => source.Model.FindEntityType(type)!.GetTableName()!).ToList();
        await source.Database.OpenConnectionAsync();

        // Opened as the site opens it, so that both wait for the disk alike; from here on it is the bare driver.
        await target.Database.OpenConnectionAsync();
        var (rows, ticks) = (0L, 0L);
        await using var transaction = await target.Database.GetDbConnection().BeginTransactionAsync();
        foreach (var table in tables)
        {
            await using var copy = await RawTable.OpenAsync(source.Database.GetDbConnection(), transaction, table);
            while (await copy.ReadAsync() is { Count: > 0 } some)
            {
                var began = Stopwatch.GetTimestamp();
                await copy.InsertAsync(some);
                ticks += Stopwatch.GetTimestamp() - began;
                rows += some.Count;
            }
        }

        var committing = Stopwatch.GetTimestamp();
        await transaction.CommitAsync();
        ticks += Stopwatch.GetTimestamp() - committing;
        return (rows, (double)ticks / Stopwatch.Frequency);
    }
}
