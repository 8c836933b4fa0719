using CrediCare.Data;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit.Databases;

/// <summary>How the embedded engine goes about a query: its steps, in its own words.</summary>
public sealed record QueryPlan(IReadOnlyList<string> Steps)
{
    /// <summary>Tables read from end to end. What a sub-query has found is read whole too, but that is no table.</summary>
    public IReadOnlyList<string> TablesReadWhole =>
        [
            .. Steps
                .Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal))
                .Select(step => step.Split(' ')[1])
                .Where(name => !Steps.Contains($"CO-ROUTINE {name}") && !Steps.Contains($"MATERIALIZE {name}")),
        ];

    public static async Task<QueryPlan> OfAsync<T>(PortalContext context, IQueryable<T> query)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return new QueryPlan(steps);
    }
}
