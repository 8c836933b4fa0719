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

        var ids = await QueryPlan.OfAsync(context, context.IdsOfCasesMatching(viewer, text).OrderByDescending(id => id).Take(50));
        var cases = await QueryPlan.OfAsync(context, context.Cases.IgnoreAutoIncludes().Matching(context, viewer, text));

        var exact = await QueryPlan.OfAsync(
            context,
            context.Cases.IgnoreAutoIncludes().MeantBy(context, viewer, text.Whole ?? "1")
        );

        Assert.Empty(ids.TablesReadWhole);
        foreach (var plan in new[] { cases, exact })
        {
            Assert.Empty(plan.TablesReadWhole);
            Assert.Contains(plan.Steps, step => step.Contains("sqlite_autoindex_Cases_1 (Id=?)", StringComparison.Ordinal));
        }

        Assert.Contains(ids.Steps, step => step.Contains("Term>? AND Term<?", StringComparison.Ordinal));
    }

    /// <summary>All that a search and its suggestions ask, on every database.</summary>
    [DatabaseTheory]
    public async Task EveryQuestionOfTheSearch_FindsItsWayByAnIndex(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        foreach (var viewer in new[] { Staff, Customer })
        foreach (
            var typed in new[] { "prøvedal", "ingrid prøvedal", "F 20377 26", "post@prove.example", "Prøveveien 1 0585 Oslo" }
        )
        {
            var text = TypedSearch.Parse(typed)!;
            var exact = text.Exact ?? "1";
            foreach (
                var plan in (QueryPlan[])
                    [
                        await QueryPlan.OfAsync(context, context.IdsOfCasesMatching(viewer, text)),
                        await QueryPlan.OfAsync(context, context.IdsOfRegistrationsMatching(viewer, text)),
                        await QueryPlan.OfAsync(context, context.FirstCasesMatching(viewer, text, 60)),
                        await QueryPlan.OfAsync(context, context.FirstRegistrationsMatching(viewer, text, 60)),
                        await QueryPlan.OfAsync(context, context.Cases.IgnoreAutoIncludes().MeantBy(context, viewer, exact)),
                        await QueryPlan.OfAsync(context, context.Registrations.MeantBy(context, viewer, exact)),
                    ]
            )
                Assert.True(plan.TablesReadWhole.Count == 0, $"{typed}:\n{string.Join('\n', plan.Steps)}");
        }
    }

    [Theory]
    [InlineData("måltrost tann", "(Word>? AND Word<?)")]
    [InlineData("310 000", "(OrganisationNumber>? AND OrganisationNumber<?)")]
    public async Task Creditors_AreFoundInARangeOfAnIndex(string typed, string range)
    {
        var database = await databases.OfAsync(DatabaseEngine.Sqlite);
        await using var context = database.Open();

        var plan = await QueryPlan.OfAsync(context, context.Creditors.Matching(context, typed));

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(plan.Steps, step => step.Contains(range, StringComparison.Ordinal));
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
}
