namespace CrediCare.Domain.Amounts;

/// <summary>
/// An amount in Norwegian kroner, held as whole øre. Sums are checked: an overflow is a bug and throws.
/// Anything finer than an øre (interest, fractions of fees) is kept elsewhere and comes here through a named rounding.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    public Money(long ore) => Ore = ore;

    /// <summary>The whole amount in øre; 100 øre to the krone.</summary>
    public long Ore { get; init; }

    public static Money Zero => default;

    public decimal Kroner => Ore / 100m;

    public bool IsZero => Ore == 0;

    public bool IsPositive => Ore > 0;

    public bool IsNegative => Ore < 0;

    /// <summary>Throws <see cref="ArgumentException"/> when the amount is not a whole number of øre, and on overflow.</summary>
    public static Money FromKroner(decimal kroner)
    {
        var ore = kroner * 100m;
        return ore == decimal.Truncate(ore)
            ? new Money(decimal.ToInt64(ore))
            : throw new ArgumentException("The amount is not a whole number of øre.", nameof(kroner));
    }

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public static Money operator +(Money left, Money right) => new(checked(left.Ore + right.Ore));

    public static Money operator -(Money left, Money right) => new(checked(left.Ore - right.Ore));

    public static Money operator -(Money amount) => new(checked(-amount.Ore));

    public static Money operator *(Money amount, int times) => new(checked(amount.Ore * times));

    public static Money operator *(int times, Money amount) => amount * times;

    public static bool operator <(Money left, Money right) => left.Ore < right.Ore;

    public static bool operator >(Money left, Money right) => left.Ore > right.Ore;

    public static bool operator <=(Money left, Money right) => left.Ore <= right.Ore;

    public static bool operator >=(Money left, Money right) => left.Ore >= right.Ore;

    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    /// <summary>For logs and tests, the same in every culture. People are shown amounts through the web's texts.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kroner:0.00} NOK");
}
