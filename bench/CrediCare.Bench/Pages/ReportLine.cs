using System.Diagnostics;
using System.Globalization;
using static CrediCare.Bench.Pages.Stopwatches;

namespace CrediCare.Bench.Pages;

/// <summary>Measures one thing done with a report, some rounds after a first, and beside it the same rows by hand.</summary>
/// <param name="site">With its stock.</param>
/// <param name="time">What the site reads.</param>
/// <param name="rounds">So many.</param>
internal sealed class ReportLine(Stock site, DatabaseTime time, int rounds)
{
    public const string Head =
        "| engine | stock | what | rows | ms p50 | p95 | database ms | by hand ms | (database + rest) / (by hand + rest) | kB | peak MB |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|";

    /// <param name="what">As the table says it.</param>
    /// <param name="rows">How many lines the report has.</param>
    /// <param name="work">Done once and then each round; what it returns is how many bytes came of it.</param>
    /// <param name="byHand">The same rows through the bare driver.</param>
    public async Task MeasureAsync(string what, int rows, Func<Task<long>> work, Func<Task> byHand)
    {
        var (all, database, hand) = (new List<double>(), new List<double>(), new List<double>());
        var bytes = 0L;
        for (var round = -1; round < rounds; round++)
        {
            time.Reset();
            var spent = await TimedAsync(async () => bytes = await work());
            var read = time.Milliseconds;
            var bare = await TimedAsync(byHand);
            if (round < 0)
                continue;
            all.Add(spent);
            database.Add(read);
            hand.Add(bare);
        }

        var (inDatabase, bareMs) = (Part(database, 0.5), Part(hand, 0.5));
        var rest = Part(all.Zip(database, (spent, read) => spent - read), 0.5);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {site.Engine} | {site.Cases} | {what} | {rows} | {Part(all, 0.5):0} | {Part(all, 0.95):0} | {inDatabase:0} | {bareMs:0} | {(inDatabase + rest) / (bareMs + rest):0.00} | {bytes / 1000} | {peak} |"
            )
        );
    }
}
