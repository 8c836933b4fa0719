using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Week;

/// <summary>Reads every text that is stored, whatever table it lies in: a column that is added tomorrow is read as well.</summary>
internal static class DatabaseText
{
    public static async Task HasNoneAsync(PortalContext context, IEnumerable<string> words)
    {
        var sought = words.ToList();
        var found = new List<string>();
        await foreach (var (where, text) in AllAsync(context))
            found.AddRange(
                sought.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{where}: {word}")
            );
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Distinct().Take(20)));
    }

    private static async IAsyncEnumerable<(string Where, string Text)> AllAsync(PortalContext context)
    {
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetRelationalModel().Tables)
        foreach (
            var column in table.Columns.Where(one =>
                one.StoreType.Contains("TEXT", StringComparison.OrdinalIgnoreCase)
                || one.StoreType.Contains("char", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT DISTINCT \"{column.Name}\" FROM \"{table.Name}\" WHERE \"{column.Name}\" IS NOT NULL";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                yield return ($"{table.Name}.{column.Name}", reader.GetValue(0).ToString()!);
        }
    }
}
