using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data;

/// <summary>
/// Takes running numbers. The row of a series is locked by the update until the taker's transaction ends: nobody else
/// gets the same numbers, and a transaction that is rolled back gives them back.
/// </summary>
public static class NumberSeriesTaker
{
    public const string Case = "case";
    public const string Receipt = "receipt";

    private const string Savepoint = "number_series";

    /// <summary>The first of <paramref name="count"/> numbers in a row; a series begins at 1 each year.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public static async Task<long> TakeAsync(PortalContext context, string kind, int year, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Numbers are taken inside the transaction that uses them.");

        if (!await AddAsync(context, kind, year, count, cancellationToken))
        {
            await BeginSeriesAsync(context, kind, year, cancellationToken);
            await AddAsync(context, kind, year, count, cancellationToken);
        }

        var next = await context.NumberSeries.AsNoTracking()
            .Where(series => series.Kind == kind && series.Year == year)
            .Select(series => series.Next)
            .SingleAsync(cancellationToken);
        return next - count;
    }

    private static async Task<bool> AddAsync(PortalContext context, string kind, int year, int count, CancellationToken cancellationToken) =>
        await context.NumberSeries
            .Where(series => series.Kind == kind && series.Year == year)
            .ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next + count), cancellationToken) == 1;

    /// <summary>Two may begin the same series at once; the later waits for the earlier and then finds the row there.</summary>
    private static async Task BeginSeriesAsync(PortalContext context, string kind, int year, CancellationToken cancellationToken)
    {
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await BulkInsert.InsertAsync(context, [new NumberSeries { Kind = kind, Year = year, Next = 1 }], cancellationToken);
        }
        catch (System.Data.Common.DbException)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        }
    }
}
