using System.Diagnostics;
using System.Globalization;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;

namespace CrediCare.Bench.Load;

/// <summary>
/// Two processes of the site on one PostgreSQL server with a made-up stock, and before them people and programs who come at a rate of their
/// own, however slowly they are answered. Each row is a while at one rate; afterwards <c>verify</c> looks through all, and what was
/// acknowledged is counted. All of it stands on this machine and ends with the run.
/// </summary>
internal sealed class LoadRun(LoadPlan plan)
{
    private const int Connections = 90;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public async Task RunAsync()
    {
        var storage = Directory.CreateTempSubdirectory("credicare-load-");
        await using var server = await PostgresCluster.StartAsync(durable: true);
        var database = await TestDatabase.CreateOnAsync(server, Connections);
        await MustEndWellAsync(
            database,
            storage,
            "seed-demo",
            "--creditors",
            Written(plan.Creditors),
            "--cases",
            Written(plan.Cases)
        );
        using var one = await ServeAsync(database, storage);
        using var other = await ServeAsync(database, storage);
        var balancer = new Balancer(one.Address(), other.Address());
        await Console.Error.WriteLineAsync("Signing in ...");
        var mix = new Mix(await Visitor.AllAsync(database, balancer));

        await new Arrivals(mix).ComeAsync(plan.Rates[0], WarmUp);
        Console.WriteLine(LoadRow.Head);
        var rows = new List<LoadRow>();
        foreach (var rate in plan.Rates)
            for (var left = plan.Each; left > TimeSpan.Zero; left -= plan.Window)
            {
                var came = await new Arrivals(mix).ComeAsync(rate, left < plan.Window ? left : plan.Window);
                rows.Add(LoadRow.Of(rate, came, one.Held(), other.Held()));
                Console.WriteLine(rows[^1]);
            }

        LoadRow.SayKnee(rows);
        await mix.Acknowledged.CheckAsync(database);
        one.Stop();
        other.Stop();
        await Task.WhenAll(one.ExitAsync(), other.ExitAsync());
        await MustEndWellAsync(database, storage, "verify");
        storage.Delete(recursive: true);
    }

    private static async Task<VerbProcess> ServeAsync(TestDatabase database, DirectoryInfo storage)
    {
        var node = VerbProcess.Start(
            database,
            storage.FullName,
            "Now listening on:",
            "--urls=http://127.0.0.1:0",
            "--Serilog:MinimumLevel:Default=Warning"
        );
        await node.BeganAsync();
        return node.HasExited ? throw new InvalidOperationException(string.Join('\n', node.Output)) : node;
    }

    private static async Task MustEndWellAsync(TestDatabase database, DirectoryInfo storage, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        using var verb = VerbProcess.Start(database, storage.FullName, "", arguments);
        if (await verb.ExitAsync() != 0)
            throw new InvalidOperationException(string.Join('\n', verb.Output));
        await Console.Error.WriteLineAsync(
            $"{arguments[0]}: {verb.Output[^1]} ({Stopwatch.GetElapsedTime(began).TotalSeconds:0} s)"
        );
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is tried.</summary>
/// <param name="Each">How long each rate lasts.</param>
/// <param name="Rates">How many come a second, one rate after the other.</param>
/// <param name="Cases">In the made-up stock.</param>
internal sealed record LoadPlan(TimeSpan Each, IReadOnlyList<int> Rates, int Cases)
{
    private const int CasesPerCreditor = 50;
    private const int FewestCreditors = 20;

    /// <summary>What one row of the table tells of.</summary>
    public TimeSpan Window { get; } = TimeSpan.FromMinutes(2);

    public int Creditors => Math.Max(FewestCreditors, Cases / CasesPerCreditor);

    /// <summary><c>load [how long each: 60s, 30m] [rates] [cases]</c>.</summary>
    public static LoadPlan Of(string each, string[] rates, string cases)
    {
        var number = int.Parse(each[..^1], CultureInfo.InvariantCulture);
        return new(
            each[^1] == 'm' ? TimeSpan.FromMinutes(number) : TimeSpan.FromSeconds(number),
            [.. rates.Select(rate => int.Parse(rate, CultureInfo.InvariantCulture))],
            int.Parse(cases, CultureInfo.InvariantCulture)
        );
    }
}
