using System.Diagnostics;

namespace CrediCare.Faults;

/// <summary>Waits for what another process will do.</summary>
internal static class Until
{
    /// <exception cref="TimeoutException">It was not so in time.</exception>
    public static async Task TrueAsync(Func<Task<bool>> isSo, TimeSpan most)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(began) > most)
                throw new TimeoutException("What was waited for did not come about.");
            await Task.Delay(100);
        }
    }
}
