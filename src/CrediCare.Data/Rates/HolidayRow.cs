namespace CrediCare.Data.Rates;

/// <summary>
/// A single day that was made a holiday besides those the law names for every year, which are worked out and not stored.
/// </summary>
public sealed class HolidayRow : DatedRow
{
    public required string Name { get; init; }
}
