namespace CrediCare.Data;

/// <summary>The next running number of a series in a year; taken by adding to it inside the taker's transaction.</summary>
public sealed class NumberSeries
{
    public required string Kind { get; init; }
    public required int Year { get; init; }
    public long Next { get; set; }
}
