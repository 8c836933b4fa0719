namespace CrediCare.Domain.Interest;

/// <summary>
/// The known rates. A day in a half-year without a row has no rate: before the first, after the last, or in a hole
/// between. Nothing is carried over.
/// </summary>
public sealed class LateInterestRates
{
    private readonly List<LateInterestRate> rates;

    /// <summary>Two rows from the same day are a bug and throw <see cref="ArgumentException"/>.</summary>
    public LateInterestRates(IEnumerable<LateInterestRate> rates)
    {
        this.rates = [.. rates.OrderBy(r => r.ValidFrom)];
        if (this.rates.DistinctBy(r => r.ValidFrom).Count() != this.rates.Count)
            throw new ArgumentException("Two rates start on the same day.", nameof(rates));
    }

    /// <summary>The last day of the last known half-year, or null when no rate is known.</summary>
    public DateOnly? KnownUntil => rates.Count == 0 ? null : HalfYear.LastDay(rates[^1].ValidFrom);

    /// <summary>The rate on a day, or null where none is known.</summary>
    public LateInterestRate? On(DateOnly day)
    {
        var after = FirstAfter(day);
        var rate = after == 0 ? null : rates[after - 1];
        return rate is not null && rate.ValidFrom >= HalfYear.FirstDay(day) ? rate : null;
    }

    /// <summary>The last day for which the answer of <see cref="On"/> is the same as on this one.</summary>
    internal DateOnly SameThrough(DateOnly day)
    {
        var after = FirstAfter(day);
        var end = HalfYear.LastDay(day);
        return after < rates.Count && rates[after].ValidFrom <= end ? rates[after].ValidFrom.AddDays(-1) : end;
    }

    private int FirstAfter(DateOnly day)
    {
        var (low, high) = (0, rates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rates[middle].ValidFrom <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
