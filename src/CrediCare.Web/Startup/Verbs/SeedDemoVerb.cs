using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Seeding;
using CrediCare.Data.Seeding.Stock;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Fills a development database with a made-up stock: <c>seed-demo --creditors 2000 --cases 1000000</c>.</summary>
public sealed class SeedDemoVerb(
    DemoStock stock,
    DemoPeople people,
    FirstStart firstStart,
    IHostEnvironment environment,
    IConfiguration configuration,
    IOptions<DemoOptions> demo
) : IVerb
{
    private const int UsageError = 2;
    private const int FewestCreditors = 20;
    private const int FewestCases = 10_000;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static string Name => "seed-demo";

    public static string Description => "fill a development database with made-up cases: --creditors N --cases N";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            await output.WriteLineAsync("Made-up cases are for development only (ASPNETCORE_ENVIRONMENT=Development).");
            return 1;
        }

        if (Number("creditors", FewestCreditors) is not { } creditors || Number("cases", FewestCases) is not { } cases)
        {
            await output.WriteLineAsync("How many? Say --creditors 2000 --cases 1000000, in whole numbers.");
            return UsageError;
        }

        await firstStart.PrepareDatabaseAsync(cancellationToken);
        await people.SeedAsync(demo.Value.Password, cancellationToken);
        var watch = Stopwatch.StartNew();
        var lines = new SeedDemoLines(output, cases, BetweenLines);
        var made = await stock.SeedAsync(new StockOrder(creditors, cases), lines.Tell, cancellationToken);
        await output.WriteLineAsync(
            made.Refusal is { } refusal
                ? WordsOf(refusal)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{made.Value.Cases} cases of {creditors} creditors, {made.Value.Rows} rows, in {watch.Elapsed.TotalSeconds:0} s."
                )
        );
        return made.Succeeded ? 0 : 1;
    }

    private int? Number(string key, int otherwise) =>
        configuration[key] is not { } typed ? otherwise
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;

    private static string WordsOf(StockRefusal refusal) =>
        refusal switch
        {
            StockRefusal.AlreadyThere => "This database has its made-up cases already. For others, begin with an empty database.",
            StockRefusal.BrokenOff =>
                "An earlier seed-demo was broken off in this database: cases and indexes are missing. Begin with an empty one.",
            StockRefusal.NoDemoPeople => "The demo people are missing, so nobody could sign in to see the cases.",
            StockRefusal.TooSmall => $"At least {DemoFirms.Creditors.Count} creditors are needed, and a case for each of them.",
        };
}
