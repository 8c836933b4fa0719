using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Data;

/// <summary>
/// Inserts many rows of one table quickly, through the context's own connection and transaction and by the context's
/// own model: names, converters and complex properties are those EF would use. Nothing is tracked, and what hangs on
/// the rows by navigation is not followed.
/// </summary>
public static class BulkInsert
{
    /// <summary>Fewer are one or two statements.</summary>
    private const int FewestToCopy = 100;

    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public static Task InsertAsync<T>(PortalContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => InsertAsync(context, BulkInsertPlan.Of(context, typeof(T)), rows, cancellationToken);

    internal static async Task InsertAsync<T>(
        PortalContext context,
        BulkInsertPlan plan,
        IReadOnlyCollection<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var transaction =
            context.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are inserted inside the transaction they belong to.");
        var connection = context.Database.GetDbConnection();
        if (rows.Count >= FewestToCopy && context.Copy is { } copy)
        {
            await plan.CopyAsync(copy, connection, rows, cancellationToken);
            return;
        }

        // An embedded engine has no way to the server to save; there the shortest statement is the fastest.
        var mostRows = connection.CanCreateBatch ? plan.MostRows : 1;
        var left = rows.Count;
        using var row = rows.GetEnumerator();
        while (left > 0)
        {
            var rowsAtOnce = Math.Min(mostRows, HighestPowerOfTwo(left));
            await using var statement = new BulkInsertStatement(plan, connection, transaction, rowsAtOnce);
            await statement.PrepareAsync(cancellationToken);
            for (; left >= rowsAtOnce; left -= rowsAtOnce)
            {
                for (var at = 0; at < rowsAtOnce && row.MoveNext(); at++)
                    statement.Bind(at, row.Current);
                await statement.ExecuteAsync(cancellationToken);
            }
        }
    }

    /// <summary>
    /// Inserts the row unless its key is there. Two may try at once: the later waits for the earlier and then finds it
    /// there; its transaction goes on.
    /// </summary>
    public static async Task InsertUnlessThereAsync<T>(PortalContext context, T row, CancellationToken cancellationToken)
        where T : class
    {
        const string Savepoint = "insert_unless_there";
        var transaction =
            context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are inserted inside the transaction they belong to.");
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await InsertAsync(context, [row], cancellationToken);
        }
        catch (DbException failure) when (context.FailureOf(failure) == DatabaseFailure.Data)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        }
    }

    /// <summary>Few different statements for any number of rows, so that the server keeps them prepared.</summary>
    private static int HighestPowerOfTwo(int count) => 1 << System.Numerics.BitOperations.Log2((uint)count);

    /// <summary>One prepared INSERT for a fixed number of rows.</summary>
    private sealed class BulkInsertStatement : IAsyncDisposable
    {
        private readonly BulkInsertPlan _plan;
        private readonly DbCommand _command;
        private readonly DbParameter[] _parameters;

        public BulkInsertStatement(BulkInsertPlan plan, DbConnection connection, DbTransaction transaction, int rows)
        {
            _plan = plan;
            _command = connection.CreateCommand();
            _command.Transaction = transaction;
            _command.CommandText = plan.Sql(rows);
            _parameters = plan.AddParameters(_command, rows);
        }

        public Task PrepareAsync(CancellationToken cancellationToken) => _command.PrepareAsync(cancellationToken);

        public void Bind(int at, object row)
        {
            var columns = _plan.Columns;
            var first = at * columns.Count;
            for (var column = 0; column < columns.Count; column++)
                _parameters[first + column].Value = columns[column].ValueOf(row);
        }

        public Task<int> ExecuteAsync(CancellationToken cancellationToken) => _command.ExecuteNonQueryAsync(cancellationToken);

        public ValueTask DisposeAsync() => _command.DisposeAsync();
    }
}
