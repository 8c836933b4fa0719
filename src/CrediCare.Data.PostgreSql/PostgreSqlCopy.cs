using System.Data.Common;
using Npgsql;

namespace CrediCare.Data.PostgreSql;

/// <summary>COPY in binary form: one command for all rows, without a parameter for each value.</summary>
internal sealed class PostgreSqlCopy : BulkCopy
{
    public override async Task WriteAsync(
        DbConnection connection,
        string table,
        IReadOnlyList<(string Name, DbParameter Type)> columns,
        IEnumerable<object[]> rows,
        CancellationToken cancellationToken
    )
    {
        var types = columns.Select(column => ((NpgsqlParameter)column.Type).NpgsqlDbType).ToArray();
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            for (var column = 0; column < types.Length; column++)
                if (row[column] is DBNull)
                    await writer.WriteNullAsync(cancellationToken);
                else
                    await writer.WriteAsync(row[column], types[column], cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }
}
