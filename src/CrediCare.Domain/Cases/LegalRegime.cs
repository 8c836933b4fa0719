namespace CrediCare.Domain.Cases;

/// <summary>
/// A set of collection rules and the day it applies from, Europe/Oslo. A case keeps the one it was opened under. An
/// act that is adopted without a day has none and applies to nothing yet.
/// </summary>
public sealed record LegalRegime(string Code, DateOnly? InForceFrom, string Source)
{
    /// <summary>What was known when this was written: what a new database starts with.</summary>
    public static IReadOnlyList<LegalRegime> Known { get; } =
    [
        new("inkassoloven-1988", new DateOnly(1989, 7, 1), "LOV-1988-05-13-26"),
        new("inkassoloven-2026", null, "LOV-2026-05-22-19"),
    ];

    /// <summary>The one of these that applies on the day, or null when none does; a case is never opened without.</summary>
    public static LegalRegime? On(IEnumerable<LegalRegime> regimes, DateOnly day) =>
        regimes.Where(regime => regime.InForceFrom <= day).MaxBy(regime => regime.InForceFrom);
}
