using CrediCare.Data;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit.Databases;

/// <summary>How a database goes about a query: its steps, in its own words.</summary>
public sealed record QueryPlan(IReadOnlyList<string> Steps)
{
    private const string WholeInPostgreSql = "Seq Scan on ";

    /// <summary>Tables read from end to end. What a sub-query has found, or was given, is read whole too, but that is no table.</summary>
    public IReadOnlyList<string> TablesReadWhole =>
        [
            .. Steps
                .Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal))
                .Where(step => !step.Contains(" CONSTANT ROW", StringComparison.Ordinal))
                .Select(step => step.Split(' ')[1])
                .Where(name => !Steps.Contains($"CO-ROUTINE {name}") && !Steps.Contains($"MATERIALIZE {name}")),
            .. Steps.Where(step => step.Contains(WholeInPostgreSql, StringComparison.Ordinal)),
        ];

    /// <summary>On PostgreSQL as it would be with many rows: it reads a table whole only where no index serves.</summary>
    public static async Task<QueryPlan> OfAsync<T>(PortalContext context, IQueryable<T> query)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        var isEmbedded = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        if (!isEmbedded)
            await context.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        command.CommandText = $"EXPLAIN {(isEmbedded ? "QUERY PLAN " : "")}{command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(isEmbedded ? 3 : 0));
        return new QueryPlan(steps);
    }
}
