using CrediCare.Data.Jobs;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The import as a process of its own, killed without warning at random instants and started again. Everyday a few
/// times; with CREDICARE_TEST_LONG set, or through tests/faults/kill-import.sh, fifty times and with more to lose.
/// </summary>
public sealed class KilledImportTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 50 : 3);
    private static readonly int Registrations = FaultSize.Given(
        "CREDICARE_FAULT_REGISTRATIONS",
        FaultSize.IsLong ? 20_000 : 3_000
    );

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory]
    public async Task KilledAtAnyInstant_NothingIsLostAndNothingIsTwice(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var waiting = await Waiting.SeedAsync(database, Registrations);
        var random = new Random(_seed);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var import = VerbProcess.Import(database, _storage.FullName);
            // Some die while they still start up, most when they have saved a few batches, or none, since they began.
            if (kill % 10 != 9)
                await UntilReadAsync(database, import, random.Next(2 * Registrations / Kills));
            await Task.Delay(random.Next(100));
            import.Kill();
            await import.ExitAsync();
        }

        var last = await UntilDoneAsync(database);
        await Morning.CheckAsync(database, waiting);
        await Whole.CheckAsync(database);
        await using var after = database.Open();
        var runs = await after.JobRuns.ToListAsync();
        var struck = runs.Count(run => run.Outcome == JobOutcome.Abandoned);
        output.WriteLine(
            $"{engine}, random seed {_seed}: {Kills} kills, {struck} of them in the middle of a run; {runs.Count} runs, "
                + $"{runs.Count(run => run.Done > 0)} of which saved something; {Registrations} registrations: {waiting.Good} cases, "
                + $"{waiting.Bad.Count} refused. Last: {last}"
        );
        Assert.InRange(struck, Kills / 2, Kills);
    }

    [DatabaseTheory]
    public async Task TwoProcessesStartedAtOnce_ImportExactlyOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var waiting = await Waiting.SeedAsync(database, 4_000);

        using var one = VerbProcess.Import(database, _storage.FullName);
        using var other = VerbProcess.Import(database, _storage.FullName);
        var exits = await Task.WhenAll(one.ExitAsync(), other.ExitAsync());

        Assert.Contains(0, exits);
        await Morning.CheckAsync(database, waiting);
        await Whole.CheckAsync(database);
        output.WriteLine($"{engine}: exit codes {exits[0]} and {exits[1]}; {one.Output[^1]} / {other.Output[^1]}");
    }

    public void Dispose() => _storage.Delete(recursive: true);

    /// <summary>Until the newest run has read so many, or the process has ended before.</summary>
    private static async Task UntilReadAsync(TestDatabase database, VerbProcess import, int read)
    {
        await import.BeganAsync();
        await using var context = database.Open();
        while (
            !import.HasExited
            && await context.JobRuns.OrderByDescending(run => run.StartedAtUtc).Select(run => run.Read).FirstAsync() < read
        )
            await Task.Delay(10);
    }

    /// <summary>Whoever was killed last may still hold the lease for a second.</summary>
    private async Task<string> UntilDoneAsync(TestDatabase database)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            using var import = VerbProcess.Import(database, _storage.FullName);
            if (await import.ExitAsync() == 0)
                return import.Output[^1];
        }

        throw new InvalidOperationException("The import was never done.");
    }
}
