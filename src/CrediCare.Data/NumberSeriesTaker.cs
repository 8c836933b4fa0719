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

    /// <summary>Of what happens to a creditor's cases; it goes on from year to year, as year 0.</summary>
    public static string EventsOf(Guid creditorId) => $"events:{creditorId:N}";

    /// <summary>The first of <paramref name="count"/> numbers in a row; a series begins at 1 each year.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public static async Task<long> TakeAsync(
        PortalContext context,
        string kind,
        int year,
        int count,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Numbers are taken inside the transaction that uses them.");

        if (!await AddAsync(context, kind, year, count, cancellationToken))
        {
            await BulkInsert.InsertUnlessThereAsync(
                context,
                new NumberSeries
                {
                    Kind = kind,
                    Year = year,
                    Next = 1,
                },
                cancellationToken
            );
            await AddAsync(context, kind, year, count, cancellationToken);
        }

        var next = await context
            .NumberSeries.AsNoTracking()
            .Where(series => series.Kind == kind && series.Year == year)
            .Select(series => series.Next)
            .SingleAsync(cancellationToken);
        return next - count;
    }

    /// <summary>Gives back the last numbers that were taken in the same transaction and not used.</summary>
    public static Task GiveBackAsync(
        PortalContext context,
        string kind,
        int year,
        int count,
        CancellationToken cancellationToken
    ) => count == 0 ? Task.CompletedTask : AddAsync(context, kind, year, -count, cancellationToken);

    private static async Task<bool> AddAsync(
        PortalContext context,
        string kind,
        int year,
        int count,
        CancellationToken cancellationToken
    ) =>
        await context
            .NumberSeries.Where(series => series.Kind == kind && series.Year == year)
            .ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next + count), cancellationToken)
        == 1;
}
