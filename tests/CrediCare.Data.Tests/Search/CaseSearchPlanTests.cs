using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Data.Search;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Search;

/// <summary>However many cases there are, a search reads ranges of an index and nothing else.</summary>
public sealed class CaseSearchPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory]
    [InlineData("prøvedal", false)]
    [InlineData("ingrid prøvedal", false)]
    [InlineData("20377", false)]
    [InlineData("F-20377/26", false)]
    [InlineData("F 20377 26", false)]
    [InlineData("ingrid prøvedal", true)]
    [InlineData("F 20377 26", true)]
    public async Task Matching_ReadsNoTableFromEndToEnd(string typed, bool staff)
    {
        var database = await databases.OfAsync(DatabaseEngine.Sqlite);
        await using var context = database.Open();
        var viewer = staff ? Staff : Customer;
        var text = TypedSearch.Parse(typed)!;

        var ids = await PlanAsync(context, context.IdsOfCasesMatching(viewer, text).OrderByDescending(id => id).Take(50));
        var cases = await PlanAsync(context, context.Cases.Matching(context, viewer, text));

        var exact = await PlanAsync(context, context.Cases.WithNumber(context, viewer, text.Whole ?? "1"));

        Assert.Empty(TablesReadWhole(ids));
        foreach (var plan in new[] { cases, exact })
        {
            Assert.Empty(TablesReadWhole(plan));
            Assert.Contains(plan, step => step.Contains("sqlite_autoindex_Cases_1 (Id=?)", StringComparison.Ordinal));
        }

        Assert.Contains(ids, step => step.Contains("Term>? AND Term<?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("måltrost tann", "(Word>? AND Word<?)")]
    [InlineData("310 000", "(OrganisationNumber>? AND OrganisationNumber<?)")]
    public async Task Creditors_AreFoundInARangeOfAnIndex(string typed, string range)
    {
        var database = await databases.OfAsync(DatabaseEngine.Sqlite);
        await using var context = database.Open();

        var plan = await PlanAsync(context, context.Creditors.Matching(context, typed));

        Assert.Empty(TablesReadWhole(plan));
        Assert.Contains(plan, step => step.Contains(range, StringComparison.Ordinal));
    }

    private static Viewer Staff { get; } = new(Guid.CreateVersion7(), "Odd", StaffRole.Caseworker, [], null);

    private static Viewer Customer { get; } =
        new(
            Guid.CreateVersion7(),
            "Amina",
            null,
            [
                new ViewerMembership(
                    Guid.CreateVersion7(),
                    "a",
                    "b",
                    "c",
                    MembershipRole.Member,
                    true,
                    [Guid.CreateVersion7(), Guid.CreateVersion7()]
                ),
            ],
            null
        );

    /// <summary>What a sub-query has found is read whole too, but that is no table.</summary>
    private static IEnumerable<string> TablesReadWhole(List<string> plan) =>
        plan.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal))
            .Select(step => step.Split(' ')[1])
            .Where(name => !plan.Contains($"CO-ROUTINE {name}") && !plan.Contains($"MATERIALIZE {name}"));

    private static async Task<List<string>> PlanAsync<T>(PortalContext context, IQueryable<T> query)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
