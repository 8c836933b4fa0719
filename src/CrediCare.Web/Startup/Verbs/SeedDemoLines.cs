using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Seeding.Stock;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>How far a stock has come, a line now and then: how many, how fast, how long still.</summary>
internal sealed class SeedDemoLines(TextWriter output, int cases, TimeSpan between)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _begun;
    private TimeSpan _last;

    public void Tell(StockProgress progress)
    {
        var now = _watch.Elapsed;
        if (progress.Step != StockStep.Cases)
        {
            output.WriteLine(
                progress.Step switch
                {
                    StockStep.Creditors => "Creditors and those who register for them ...",
                    StockStep.Terms => "Search terms ...",
                    StockStep.Indexes => "Indexes ...",
                    StockStep.Statistics or StockStep.Cases => "Statistics for the plans of queries ...",
                }
            );
            _begun = now;
            return;
        }

        if (progress.Cases < cases && now - _last < between)
            return;
        _last = now;
        var seconds = (now - _begun).TotalSeconds;
        var left = seconds / progress.Cases * (cases - progress.Cases);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{progress.Cases, 9} of {cases} cases   {progress.Rows / seconds, 8:0} rows/s   {left:0} s left"
            )
        );
    }
}
