namespace CrediCare.Data.Throttling;

/// <summary>How often something may be done by, or to, one and the same: at most so many times in each window.</summary>
/// <param name="Kind">What is done; counts of two kinds never meet.</param>
/// <param name="Limit">Times.</param>
/// <param name="Window">Of the clock: from the full window on, not from the first time.</param>
public sealed record ThrottleRule(string Kind, int Limit, TimeSpan Window);
