using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests;

public sealed class NumberSeriesTakerTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task Take_GivesNumbersInARow_EachYearAndKindFromOne(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        Assert.Equal(1, await TakeAsync(database, NumberSeriesTaker.Case, 2026, 1));
        Assert.Equal(2, await TakeAsync(database, NumberSeriesTaker.Case, 2026, 500));
        Assert.Equal(502, await TakeAsync(database, NumberSeriesTaker.Case, 2026, 1));
        Assert.Equal(1, await TakeAsync(database, NumberSeriesTaker.Case, 2027, 1));
        Assert.Equal(1, await TakeAsync(database, NumberSeriesTaker.Receipt, 2026, 1));
    }

    [DatabaseTheory]
    public async Task Take_WhenRolledBack_GivesTheNumbersBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await TakeAsync(database, NumberSeriesTaker.Case, 2026, 7);
        await using (var context = database.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            Assert.Equal(8, await NumberSeriesTaker.TakeAsync(context, NumberSeriesTaker.Case, 2026, 100, default));
            await transaction.RollbackAsync();
        }

        Assert.Equal(8, await TakeAsync(database, NumberSeriesTaker.Case, 2026, 1));
    }

    [DatabaseTheory]
    public async Task Take_WhenManyBeginASeriesAtOnce_GivesNoNumberTwice(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        var firsts = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(database, NumberSeriesTaker.Receipt, 2026, 3)))
        );

        Assert.Equal([1, 4, 7, 10, 13, 16, 19, 22], firsts.Order());
    }

    [DatabaseTheory]
    public async Task Take_OutsideATransaction_IsRefused(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            NumberSeriesTaker.TakeAsync(context, NumberSeriesTaker.Case, 2026, 1, default)
        );
    }

    private static async Task<long> TakeAsync(TestDatabase database, string kind, int year, int count)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var first = await NumberSeriesTaker.TakeAsync(context, kind, year, count, default);
        await transaction.CommitAsync();
        return first;
    }
}
