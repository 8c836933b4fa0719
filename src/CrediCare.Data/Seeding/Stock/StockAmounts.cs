using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>What is owed: most claims are small, a few are a hundred times as large.</summary>
internal static class StockAmounts
{
    public static Money Draw(DebtorKind kind, Random random)
    {
        var (middle, spread, least, most) =
            kind == DebtorKind.Person ? (2_300d, 1.0d, 150d, 400_000d) : (9_500d, 1.3d, 400d, 4_000_000d);
        var kroner = Math.Clamp(middle * Math.Exp(spread * Normal(random)), least, most);
        var whole = random.Next(3) > 0;
        return new Money(whole ? (long)kroner * 100 : (long)(kroner * 100));
    }

    // Box and Muller: two even draws make one of the bell curve.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
