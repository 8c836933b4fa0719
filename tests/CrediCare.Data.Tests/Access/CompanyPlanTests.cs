using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Clients;
using CrediCare.Web.Features.Users.Log;

namespace CrediCare.Data.Tests.Access;

/// <summary>However many cases and looks at them there are, a company's pages read ranges of an index and nothing else.</summary>
public sealed class CompanyPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Clients_AreReadAlongIndexes()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var portfolios = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };
        var membership = new ViewerMembership(Guid.CreateVersion7(), "a", "b", "c", MembershipRole.Member, true, portfolios);
        var viewer = new Viewer(Guid.CreateVersion7(), "Berit", null, [membership], membership);

        var plan = await QueryPlan.OfAsync(context, new ClientsQuery(context, new SettableClock()).Figures(viewer, Today));

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(plan.Steps, step => Reads(step, "PortfolioId=? AND OpenedOn>?"));
        Assert.Contains(plan.Steps, step => Reads(step, "IX_Cases_PortfolioId_EarliestLimitation_Stage"));
        Assert.Contains(plan.Steps, step => Reads(step, "CreditorId=? AND State=? AND SubmittedAtUtc>?"));
    }

    [Theory]
    [InlineData(CompanyLogKind.All, null)]
    [InlineData(CompanyLogKind.Looks, CompanyLogFilter.Staff)]
    [InlineData(CompanyLogKind.SignIns, "someone")]
    public async Task TheLog_IsReadAlongIndexes(CompanyLogKind kind, string? person)
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var people = new Dictionary<Guid, CompanyPerson> { [Guid.CreateVersion7()] = new("someone", "Kari") };
        var query = new CompanyLogQuery(context, new CompanyLogSubjects(context), new SettableClock());
        var filter = new CompanyLogFilter { Kind = kind, Person = person };

        var plan = await QueryPlan.OfAsync(context, query.Entries(Guid.CreateVersion7(), filter, people, Today));

        Assert.Empty(plan.TablesReadWhole);
    }

    private static bool Reads(string step, string range) => step.Contains(range, StringComparison.Ordinal);
}
