namespace CrediCare.Data.Figures;

/// <summary>What people wait for an answer to.</summary>
public enum AnswerKind
{
    /// <summary>A creditor, for what it was asked.</summary>
    Decisions,

    /// <summary>A debtor, for the ruling on an objection.</summary>
    Disputes,

    /// <summary>A creditor, for an answer to a message.</summary>
    Messages,
}

/// <summary>How long answers took.</summary>
/// <param name="Kind">To what.</param>
/// <param name="Count">How many answers it is taken from.</param>
/// <param name="Median">Half of them came within this; null where there are none.</param>
/// <param name="Slow">Nine of ten came within this.</param>
public sealed record AnswerTimes(AnswerKind Kind, int Count, TimeSpan? Median, TimeSpan? Slow)
{
    private const int SlowShare = 90;

    public static AnswerTimes Of(AnswerKind kind, IEnumerable<TimeSpan> times)
    {
        List<TimeSpan> sorted = [.. times.Order()];
        return new(kind, sorted.Count, At(sorted, 50), At(sorted, SlowShare));
    }

    /// <summary>The least time that so many per cent of them did not exceed.</summary>
    private static TimeSpan? At(List<TimeSpan> sorted, int share) =>
        sorted.Count == 0 ? null : sorted[(sorted.Count * share + 99) / 100 - 1];
}
