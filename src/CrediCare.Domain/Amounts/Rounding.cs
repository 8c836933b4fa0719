namespace CrediCare.Domain.Amounts;

/// <summary>
/// The only places where something finer is made into whole øre or whole kroner. Half always goes away from zero, so
/// that a correction takes back exactly what it corrects.
/// </summary>
public static class Rounding
{
    /// <summary>
    /// A fraction of an øre to whole øre, once per posting. Practice for late interest, which no rule rounds
    /// (forsinkelsesrenteloven § 2 gives the rate only). The denominator must be positive.
    /// </summary>
    public static Money HalfUp(Int128 numeratorOre, Int128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(denominator, Int128.Zero);
        var (whole, rest) = Int128.DivRem(Int128.Abs(numeratorOre), denominator);
        if (rest * 2 >= denominator)
            whole++;

        return new Money(checked((long)(Int128.IsNegative(numeratorOre) ? -whole : whole)));
    }

    /// <summary>
    /// Kroner to whole øre, for fee maxima that are a multiple of the collection base rate. Inkassoforskriften § 2-2
    /// does not round them; an øre is the smallest amount that can be claimed.
    /// </summary>
    public static Money HalfUp(decimal kroner) => Round(kroner, 2);

    /// <summary>Kroner to whole kroner, as letter fees are rounded from 2026 (FOR-2025-12-19-2709).</summary>
    public static Money HalfUpToKroner(decimal kroner) => Round(kroner, 0);

    private static Money Round(decimal kroner, int decimals) =>
        Money.FromKroner(Math.Round(kroner, decimals, MidpointRounding.AwayFromZero));
}
