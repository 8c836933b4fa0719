using System.Diagnostics;
using System.Globalization;

namespace CrediCare.TestKit;

/// <summary>
/// Gives a parser spoilt files and holds it to its promise: an answer of its own to each, within a second, and no exception. A short
/// run every day; with CREDICARE_TEST_LONG set the long one.
/// </summary>
public static class FileFuzz
{
    private const int Seed = 20261122;
    private const int Tries = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("CREDICARE_TEST_LONG") is not null;

    /// <summary>Gives <paramref name="parse"/> that many files, made of the valid ones in turn.</summary>
    /// <param name="valid">Files the parser takes.</param>
    /// <param name="shortRun">How many are given every day.</param>
    /// <param name="longRun">How many are given in the long run.</param>
    /// <param name="mutate">One way of spoiling a file.</param>
    /// <param name="parse">Reads a file to its end.</param>
    public static void Run(
        IReadOnlyList<byte[]> valid,
        int shortRun,
        int longRun,
        Func<FileMutation, byte[], byte[]> mutate,
        Action<byte[]> parse
    )
    {
        foreach (var file in valid)
            parse(file);
        var rounds = IsLong ? longRun : shortRun;
        for (var round = 0; round < rounds; round++)
        {
            var file = mutate(new FileMutation(Seed + round), valid[round % valid.Count]);
            try
            {
                var took = Shortest(() => parse(file));
                if (took > Longest)
                    throw new TimeoutException(took.ToString("c", CultureInfo.InvariantCulture));
            }
            catch (Exception failure)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"spoilt-{Seed + round}.bin");
                File.WriteAllBytes(kept, file);
                throw new InvalidOperationException(
                    $"File {Seed + round} of {file.Length} bytes, kept as {kept}: {failure.GetType().Name}",
                    failure
                );
            }
        }
    }

    // The machine may be busy with something else; a parser that hangs does so every time.
    private static TimeSpan Shortest(Action parse)
    {
        var shortest = TimeSpan.MaxValue;
        for (var tried = 0; tried < Tries && shortest > Longest; tried++)
        {
            var started = Stopwatch.GetTimestamp();
            parse();
            var took = Stopwatch.GetElapsedTime(started);
            shortest = took < shortest ? took : shortest;
        }

        return shortest;
    }
}
