using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Data.Figures;

/// <summary>
/// Several queries of EF's making, asked in one round trip where there is a way to the server to save. Each projects plain values
/// in a constructor's order; a row is read by its columns.
/// </summary>
public sealed class QueryBatch(PortalContext context)
{
    /// <summary>The batch is an activity of this source: EF does not see it.</summary>
    public const string Source = "CrediCare.Data";

    private static readonly ActivitySource Activities = new(Source);

    private readonly List<(DbCommand Command, Action<DbDataReader> Read)> _queries = [];

    /// <summary>Adds a query; what it finds is in the list once the batch has run.</summary>
    public List<T> Add<T>(IQueryable<T> query, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        _queries.Add((query.CreateDbCommand(), reader => rows.Add(read(reader))));
        return rows;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var activity = Activities.StartActivity("query batch", ActivityKind.Client);
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = context.Database.GetDbConnection();
            if (connection.CanCreateBatch)
                await RunTogetherAsync(connection, cancellationToken);
            else
                foreach (var (command, read) in _queries)
                {
                    command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
                    await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                    while (await reader.ReadAsync(cancellationToken))
                        read(reader);
                }
        }
        finally
        {
            foreach (var (command, _) in _queries)
                await command.DisposeAsync();
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task RunTogetherAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (command, _) in _queries)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = command.CommandText;
            List<DbParameter> parameters = [.. command.Parameters.Cast<DbParameter>()];
            command.Parameters.Clear();
            foreach (var parameter in parameters)
                one.Parameters.Add(parameter);
            batch.BatchCommands.Add(one);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var (_, read) in _queries)
        {
            while (await reader.ReadAsync(cancellationToken))
                read(reader);
            await reader.NextResultAsync(cancellationToken);
        }
    }
}
