namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// Whose the next case is: every tenth the largest creditor's, a fixed number the second's, and the rest shared out so that
/// few have many and many have few.
/// </summary>
internal sealed class StockShares
{
    private const int OneIn = 10;
    private const double Tail = 0.9;
    private const int Flat = 12;

    private readonly double[] _until;
    private readonly StockOrder _order;
    private readonly Random _random;
    private long _next;

    public StockShares(StockOrder order, Random random)
    {
        (_order, _random) = (order, random);
        _until = new double[order.Creditors - 2];
        var sum = 0d;
        for (var at = 0; at < _until.Length; at++)
            _until[at] = sum += Math.Pow(at + Flat, -Tail);
    }

    /// <summary>The creditor's place among them.</summary>
    public int Next()
    {
        var at = _next++;
        if (IsAmong(at, _order.CasesOfLargest))
            return 0;
        var slot = at / OneIn;
        var slots = Math.Max(1, _order.Cases / OneIn);
        if (at % OneIn == OneIn / 2 && (slot + 1) * _order.CasesOfSteady / slots > slot * _order.CasesOfSteady / slots)
            return 1;
        var found = Array.BinarySearch(_until, _random.NextDouble() * _until[^1]);
        return 2 + Math.Min(found < 0 ? ~found : found, _until.Length - 1);
    }

    // The first of each ten, as long as there are whole tens.
    private static bool IsAmong(long at, int count) => at % OneIn == 0 && at / OneIn < count;
}
