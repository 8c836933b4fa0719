using System.Data.Common;
using Npgsql;

namespace CrediCare.Bench;

/// <summary>Rows of one table as the driver gives them, put into another database by one prepared INSERT.</summary>
internal sealed class RawTable : IAsyncDisposable
{
    private const int RowsAtOnce = 20_000;

    private readonly DbCommand _select;
    private readonly DbDataReader _reader;
    private readonly DbCommand _insert;

    private RawTable(DbCommand select, DbDataReader reader, DbCommand insert) =>
        (_select, _reader, _insert) = (select, reader, insert);

    public static async Task<RawTable> OpenAsync(DbConnection source, DbTransaction target, string table)
    {
        var select = source.CreateCommand();
        select.CommandText = $"SELECT * FROM \"{table}\"";
        var reader = await select.ExecuteReaderAsync();
        var columns = await reader.GetColumnSchemaAsync();

        var insert = target.Connection!.CreateCommand();
        insert.Transaction = target;
        insert.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.ColumnName}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
        for (var at = 0; at < columns.Count; at++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            if (parameter is NpgsqlParameter typed && columns[at] is Npgsql.Schema.NpgsqlDbColumn { NpgsqlDbType: { } type })
                typed.NpgsqlDbType = type;
            insert.Parameters.Add(parameter);
        }

        await insert.PrepareAsync();
        return new(select, reader, insert);
    }

    public async Task<List<object[]>> ReadAsync()
    {
        var rows = new List<object[]>();
        while (rows.Count < RowsAtOnce && await _reader.ReadAsync())
        {
            var row = new object[_reader.FieldCount];
            _reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public async Task InsertAsync(List<object[]> rows)
    {
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
                _insert.Parameters[at].Value = row[at];
            await _insert.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _select.DisposeAsync();
        await _insert.DisposeAsync();
    }
}
