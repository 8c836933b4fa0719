using System.Globalization;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Backups;

/// <summary>Every row of every table as text, in an order that does not depend on where it lies.</summary>
internal static class WholeDatabase
{
    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in context.Model.GetRelationalModel().Tables)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText =
                $"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                rows.Add($"{table.Name}: {string.Join('|', values.Select(Text))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
