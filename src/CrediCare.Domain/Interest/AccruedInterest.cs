using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Interest;

/// <summary>
/// Interest before it is posted: an exact number of 1/3,650,000 øre (365 days, hundredths of a percent), so that a
/// period's interest is the sum over any split of it. Rounded once, when posted or shown.
/// </summary>
public readonly record struct AccruedInterest
{
    internal const long Denominator = 365L * 10_000L;

    private AccruedInterest(Int128 numerator) => Numerator = numerator;

    /// <summary>In 1/3,650,000 øre.</summary>
    public Int128 Numerator { get; }

    public static AccruedInterest Zero => default;

    /// <summary>Simple interest on an amount for whole days, actual/365 (practice; the law only gives the rate).</summary>
    public static AccruedInterest Of(Money principal, int days, LateInterestRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new((Int128)principal.Ore * days * rate.BasisPoints);
    }

    public static AccruedInterest operator +(AccruedInterest left, AccruedInterest right) =>
        new(left.Numerator + right.Numerator);

    public static AccruedInterest operator -(AccruedInterest left, AccruedInterest right) =>
        new(left.Numerator - right.Numerator);

    /// <summary>Whole øre, half up.</summary>
    public Money Rounded() => Rounding.HalfUp(Numerator, Denominator);
}
