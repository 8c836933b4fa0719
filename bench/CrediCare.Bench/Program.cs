// The night beside the raw insertion of the rows it writes.
//   dotnet run -c Release --project bench/CrediCare.Bench -- [engines] [sizes] [rounds] [batch]
//   dotnet run -c Release --project bench/CrediCare.Bench -- Sqlite,PostgreSql 10000,100000 3 500
//
// How long the forms that take an address wait with their answer, for a known and for an unknown one.
//   dotnet run -c Release --project bench/CrediCare.Bench -- answers [pairs]
//
// The page of a case with 2 000 events, 500 messages and 100 documents beside one that has hardly any.
//   dotnet run -c Release --project bench/CrediCare.Bench -- long-case [rounds]
//
// Pages on stocks of growing size, beside the same rows by hand; and the commands that the site sends for them.
//   dotnet run -c Release --project bench/CrediCare.Bench -- pages FOLDER [engines] [sizes] [rounds] [part of a page's name]
//   dotnet run -c Release --project bench/CrediCare.Bench -- pages-show FOLDER ENGINE SIZE
//
// Status reports and reports of the generator on such a stock: built, and handed over in each format.
//   dotnet run -c Release --project bench/CrediCare.Bench -- reports FOLDER ENGINE SIZE [rounds]
//
// What the weekly dry run of retention asks of such a stock, kind by kind.
//   dotnet run -c Release --project bench/CrediCare.Bench -- retention FOLDER ENGINE SIZE
//
// Files of claims, read and judged, beside what the libraries take to read the bare file.
//   dotnet run -c Release --project bench/CrediCare.Bench -- upload [sizes] [rounds]
//
// The same files looked over, put down and sent, on a database.
//   dotnet run -c Release --project bench/CrediCare.Bench -- upload-whole [engines] [sizes]
//
// People and programs who come to two nodes on PostgreSQL at growing rates, or at one for a long while: where it bends, and whether all
// that was acknowledged is there.
//   dotnet run -c Release --project bench/CrediCare.Bench -- load [how long each rate lasts] [a second] [cases]
//   dotnet run -c Release --project bench/CrediCare.Bench -- load 60s 10,20,40,60,80,100,150 10000
//   dotnet run -c Release --project bench/CrediCare.Bench -- load 30m 40 10000
using System.Globalization;
using CrediCare.Bench;
using CrediCare.Bench.Load;
using CrediCare.Bench.Pages;
using CrediCare.TestKit.Databases;

if (args is ["answers", ..])
{
    await AnswerTimes.RunAsync(int.Parse(Given(args, 1, "200")[0], CultureInfo.InvariantCulture));
    return;
}

if (args is ["long-case", ..])
{
    await LongCase.RunAsync(int.Parse(Given(args, 1, "300")[0], CultureInfo.InvariantCulture));
    return;
}

if (args is ["load", ..])
{
    var plan = LoadPlan.Of(Given(args, 1, "60s")[0], Given(args, 2, "10,20,40,60,80,100,150"), Given(args, 3, "10000")[0]);
    await new LoadRun(plan).RunAsync();
    return;
}

if (args is ["upload", ..])
{
    await UploadRun.AllAsync(
        [.. Given(args, 1, "10000,100000").Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
        int.Parse(Given(args, 2, "5")[0], CultureInfo.InvariantCulture)
    );
    return;
}

if (args is ["upload-whole", ..])
{
    await WholeUploadRun.AllAsync(
        [.. Given(args, 1, "Sqlite,PostgreSql").Select(Enum.Parse<DatabaseEngine>)],
        [.. Given(args, 2, "10000,100000").Select(size => int.Parse(size, CultureInfo.InvariantCulture))]
    );
    return;
}

if (args is ["pages", ..])
{
    await PagesRun.AllAsync(
        args[1],
        Given(args, 2, "Sqlite,PostgreSql"),
        Given(args, 3, "10000,100000,1000000"),
        Given(args, 4, "40")[0],
        Given(args, 5, "")[0]
    );
    return;
}

if (args is ["retention", var retentionFolder, var retentionEngine, var retentionSize, ..])
{
    await RetentionRun.OneAsync(
        retentionFolder,
        Enum.Parse<DatabaseEngine>(retentionEngine),
        int.Parse(retentionSize, CultureInfo.InvariantCulture)
    );
    return;
}

if (args is ["reports", var reportsFolder, var reportsEngine, var reportsSize, ..])
{
    await ReportsRun.OneAsync(
        reportsFolder,
        Enum.Parse<DatabaseEngine>(reportsEngine),
        int.Parse(reportsSize, CultureInfo.InvariantCulture),
        int.Parse(Given(args, 4, "10")[0], CultureInfo.InvariantCulture)
    );
    return;
}

if (args is ["pages-of" or "pages-show", var folder, var engine, var size, ..])
{
    var rounds = int.Parse(Given(args, 4, "1")[0], CultureInfo.InvariantCulture);
    await PagesRun.OneAsync(
        folder,
        Enum.Parse<DatabaseEngine>(engine),
        int.Parse(size, CultureInfo.InvariantCulture),
        rounds,
        Given(args, 5, "")[0],
        args[0] == "pages-show"
    );
    return;
}

var engines = Given(args, 0, "Sqlite,PostgreSql").Select(Enum.Parse<DatabaseEngine>).ToList();
var sizes = Given(args, 1, "10000,100000").Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
var nights = int.Parse(Given(args, 2, "3")[0], CultureInfo.InvariantCulture);
var batch = int.Parse(Given(args, 3, "500")[0], CultureInfo.InvariantCulture);

// What a measurement waits for is the disk, as in production; the tests' clusters do without.
if (engines.Contains(DatabaseEngine.PostgreSql) && Environment.GetEnvironmentVariable(PostgresServer.Variable) is null)
    Environment.SetEnvironmentVariable(
        PostgresServer.Variable,
        (await PostgresCluster.StartAsync(durable: true)).ConnectionString
    );

Console.WriteLine(
    $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}"
);
Console.WriteLine("| engine | registrations | rows written | night s | raw insertion s | night / raw | night ms per claim |");
Console.WriteLine("|---|---|---|---|---|---|---|");
await NightMeasurement.RunAsync(DatabaseEngine.Sqlite, 500, batch);
foreach (var one in engines)
{
    foreach (var claims in sizes)
    {
        var measured = new List<NightMeasurement>();
        for (var round = 0; round < nights; round++)
            measured.Add(await NightMeasurement.RunAsync(one, claims, batch));
        var median = measured.OrderBy(one => one.Ratio).ElementAt(measured.Count / 2);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {one} | {claims} | {median.Rows} | {median.NightSeconds:0.0} | {median.RawSeconds:0.0} | {median.Ratio:0.00} | {median.NightSeconds * 1000 / claims:0.000} |"
            )
        );
    }
}

static string[] Given(string[] args, int at, string otherwise) => (args.Length > at ? args[at] : otherwise).Split(',');
