using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrediCare.Bench.Pages;

/// <summary>Hand-written SQL through the bare driver of the database: every row and every column is read, and nothing is made of them.</summary>
internal sealed class Bare(DbConnection connection)
{
    /// <summary>Parameters stand in the text as {0}, {1} and so on; a list as as many parameters as it has values.</summary>
    /// <returns>The rows.</returns>
    public async Task<List<object[]>> ReadAsync(string sql, params object[] values)
    {
        await using var command = connection.CreateCommand();
        var names = values.Select(value => Add(command, value)).ToArray<object>();
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql, names);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A key as the database holds it.</summary>
    public object Key(Guid id) => connection is SqliteConnection ? id.ToByteArray(bigEndian: true) : id;

    private static string Add(DbCommand command, object value)
    {
        if (value is IEnumerable<object> several)
            return string.Join(", ", several.Select(one => Add(command, one)).ToList());
        var parameter = command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
