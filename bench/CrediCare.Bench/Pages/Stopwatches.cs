using System.Diagnostics;

namespace CrediCare.Bench.Pages;

/// <summary>How long something took, and what stands in the middle of how long it took each time.</summary>
internal static class Stopwatches
{
    public static async Task<double> TimedAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <param name="values">In milliseconds.</param>
    /// <param name="part">0.5 is the median.</param>
    public static double Part(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
    }
}
