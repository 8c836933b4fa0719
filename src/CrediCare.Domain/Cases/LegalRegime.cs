namespace CrediCare.Domain.Cases;

/// <summary>
/// A set of collection rules and the day it applies from, Europe/Oslo. A case keeps the one it was opened under. An
/// act that is adopted without a day has none and applies to nothing yet.
/// </summary>
public sealed record LegalRegime(string Code, DateOnly? InForceFrom, string Source)
{
    public static IReadOnlyList<LegalRegime> Known { get; } =
    [
        new("inkassoloven-1988", new DateOnly(1989, 7, 1), "LOV-1988-05-13-26"),
        new("inkassoloven-2026", null, "LOV-2026-05-22-19"),
    ];

    /// <summary>The rules that apply on the day.</summary>
    /// <exception cref="InvalidOperationException">No regime covers the day; a case is never opened without one.</exception>
    public static LegalRegime On(DateOnly day) =>
        Known.Where(regime => regime.InForceFrom <= day).MaxBy(regime => regime.InForceFrom)
        ?? throw new InvalidOperationException($"No collection rules are known for {day:yyyy-MM-dd}.");
}
