namespace CrediCare.Data.Seeding.Stock;

/// <summary>How large a made-up stock is to be.</summary>
/// <param name="Creditors">All of them, the demo creditors among them.</param>
/// <param name="Cases">In all, over three years.</param>
/// <param name="Seed">The same order with the same seed gives the same stock on the same day; only keys are drawn anew.</param>
public sealed record StockOrder(int Creditors, int Cases, int Seed = 20_261_123)
{
    /// <summary>The first creditor has a tenth of all cases.</summary>
    public int CasesOfLargest => Cases / 10;

    /// <summary>The second has as many however large the stock is, unless that were more than a tenth.</summary>
    public int CasesOfSteady => Math.Min(1000, Cases / 10);
}

/// <summary>How far the making of a stock has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Cases">Written.</param>
/// <param name="Rows">Written, of all tables.</param>
public sealed record StockProgress(StockStep Step, int Cases, long Rows);

public enum StockStep
{
    Creditors,
    Cases,
    Terms,
    Indexes,
    Statistics,
}

/// <summary>Why no stock is made.</summary>
public enum StockRefusal
{
    /// <summary>The database has one.</summary>
    AlreadyThere,

    /// <summary>The making of one was broken off here; what is there is not whole.</summary>
    BrokenOff,

    /// <summary>Nobody can sign in as the demo creditors, whose cases most of these are.</summary>
    NoDemoPeople,

    /// <summary>Fewer creditors than the demo creditors, or no case for each.</summary>
    TooSmall,
}
