namespace CrediCare.Domain.Interest;

/// <summary>
/// The late interest rate of one half-year (forsinkelsesrenteloven § 3), in percent per year with at most two decimals.
/// A row is never stretched past the half-year it starts in.
/// </summary>
/// <param name="ValidFrom">First day, normally 1 January or 1 July.</param>
/// <param name="PercentPerYear">For example 12.25.</param>
/// <param name="Source">Where the figure was read.</param>
public sealed record LateInterestRate(DateOnly ValidFrom, decimal PercentPerYear, string Source)
{
    /// <summary>Hundredths of a percent: 12.25 % is 1225. Throws when the rate is finer than that.</summary>
    internal int BasisPoints
    {
        get
        {
            var points = PercentPerYear * 100m;
            return points == decimal.Truncate(points) && points >= 0
                ? (int)points
                : throw new InvalidOperationException($"The rate from {ValidFrom:O} is not whole hundredths of a percent.");
        }
    }
}
