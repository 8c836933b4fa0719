namespace CrediCare.Domain.Amounts;

/// <summary>Divides an amount so that the parts add up to it to the øre.</summary>
public static class Allocation
{
    /// <summary>
    /// Splits into <paramref name="parts"/> as equal as whole øre allow; the first parts carry the odd øre.
    /// Throws <see cref="ArgumentOutOfRangeException"/> when there is not at least one part.
    /// </summary>
    public static IReadOnlyList<Money> Split(Money amount, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var (share, rest) = Math.DivRem(amount.Ore, parts);
        var odd = Math.Sign(rest);
        return [.. Enumerable.Range(0, parts).Select(i => new Money(share + (i < Math.Abs(rest) ? odd : 0)))];
    }
}
