using CrediCare.Domain.Limitation;

namespace CrediCare.Data.Rates;

/// <summary>How many days before limitation someone is told.</summary>
public sealed class LimitationWarningDaysRow : DatedRow
{
    public required int Early { get; init; }
    public required int Soon { get; init; }
    public required int Last { get; init; }

    internal LimitationWarningDays ToDays() => new(Early, Soon, Last);
}
