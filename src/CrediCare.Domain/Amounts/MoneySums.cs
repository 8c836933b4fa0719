namespace CrediCare.Domain.Amounts;

/// <summary>Sums over sequences of amounts in memory; in a query the database sums the øre column itself.</summary>
public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => items.Select(amount).Sum();
}
