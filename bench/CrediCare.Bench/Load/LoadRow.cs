using System.Globalization;

namespace CrediCare.Bench.Load;

/// <summary>A while at one rate.</summary>
internal sealed record LoadRow(int Rate, IReadOnlyCollection<Visit> Visits, long HeldByOne, long HeldByOther)
{
    public const string Head =
        "| come a second | answered | p50 ms | p95 ms | p99 ms | told to wait | errors | MB, one node | MB, the other |\n"
        + "|---|---|---|---|---|---|---|---|---|";

    private static readonly TimeSpan StillGood = TimeSpan.FromMilliseconds(500);

    private bool IsBelowTheKnee => Count(VisitOutcome.Done) == Visits.Count && Part(Done(Visits), 0.95) <= StillGood;

    public static LoadRow Of(int rate, IReadOnlyCollection<Visit> visits, long heldByOne, long heldByOther) =>
        new(rate, visits, heldByOne, heldByOther);

    /// <summary>The highest rate at which all were answered and nineteen of twenty within half a second, and what each did there.</summary>
    public static void SayKnee(IReadOnlyList<LoadRow> rows)
    {
        var knee = rows.TakeWhile(row => row.IsBelowTheKnee).LastOrDefault();
        if (knee is null)
        {
            Console.WriteLine("\nThe knee lies below the lowest rate.");
            return;
        }

        Console.WriteLine(
            $"\nThe knee: {knee.Rate} a second. There:\n\n| what | times | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|"
        );
        foreach (var same in knee.Visits.GroupBy(visit => visit.Act).OrderBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine($"| {same.Key} | {same.Count()} | {Times(Done(same))} |");
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {Rate} | {Count(VisitOutcome.Done)} of {Visits.Count} | {Times(Done(Visits))} | {Count(VisitOutcome.ToldToWait)} | {Count(VisitOutcome.Error)} | {HeldByOne >> 20} | {HeldByOther >> 20} |"
        );

    private int Count(VisitOutcome outcome) => Visits.Count(visit => visit.Outcome == outcome);

    private static List<TimeSpan> Done(IEnumerable<Visit> visits) =>
        [.. visits.Where(visit => visit.Outcome == VisitOutcome.Done).Select(visit => visit.Took).Order()];

    private static string Times(List<TimeSpan> sorted) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Part(sorted, 0.5).TotalMilliseconds:0} | {Part(sorted, 0.95).TotalMilliseconds:0} | {Part(sorted, 0.99).TotalMilliseconds:0}"
        );

    private static TimeSpan Part(List<TimeSpan> sorted, double part) =>
        sorted.Count == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
}
