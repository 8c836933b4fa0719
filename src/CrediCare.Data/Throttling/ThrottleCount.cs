namespace CrediCare.Data.Throttling;

/// <summary>How often something was done in one window of time. Whose it was is a keyed hash: no address is stored.</summary>
public sealed class ThrottleCount
{
    public required byte[] KeyHash { get; init; }
    public required DateTime WindowStartUtc { get; init; }

    /// <summary>From then on the row says nothing.</summary>
    public required DateTime EndsAtUtc { get; init; }

    public int Count { get; set; }
}
