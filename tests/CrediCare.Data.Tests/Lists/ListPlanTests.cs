using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Limitation;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Debtors;
using CrediCare.Web.Features.Inbox;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Lists;

/// <summary>However many cases other companies have, a list, its counts and its sums read the range of the reader's portfolios.</summary>
public sealed class ListPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Guid Creditor = Guid.CreateVersion7();
    private static readonly Guid Portfolio = Guid.CreateVersion7();

    private static readonly ListScope Scope = new([Portfolio], [], [], false, false, true) { CreditorIds = [Creditor] };

    private static readonly Viewer Customer = new(
        Guid.CreateVersion7(),
        "Amina",
        null,
        [new ViewerMembership(Creditor, "a", "b", "c", MembershipRole.Member, true, [Portfolio])],
        null
    );

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("demandsent", null, null, null)]
    [InlineData(null, "disputed", null, null)]
    [InlineData(null, null, "older", null)]
    [InlineData(null, null, null, "past")]
    [InlineData(null, null, null, "soon")]
    public async Task Cases_AreCountedAndSummedWithinThePortfolio(string? stage, string? hold, string? age, string? limitation)
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var query = new CaseListQuery(context, new ListScopes(context), null!, null!, null!, null!, TimeProvider.System);
        var filter = new CaseFilter
        {
            Stage = stage,
            Hold = hold,
            Age = age,
            Limitation = limitation,
        };
        var cases = query.Narrowed(Customer, Scope, filter, new LimitationWarningDays()).IgnoreAutoIncludes();

        var counts = await QueryPlan.OfAsync(
            context,
            cases.GroupBy(one => new { one.Stage, one.Holds }).Select(group => new { group.Key, Count = group.Count() })
        );
        var sums = await QueryPlan.OfAsync(
            context,
            new CaseSums(context, null!, TimeProvider.System).Sums(cases, new DateOnly(2026, 11, 23))
        );
        var page = await QueryPlan.OfAsync(
            context,
            new CaseRows(context, null!, TimeProvider.System).OnPage(cases, CaseSort.Newest, 400).Select(one => one.CaseNumber)
        );

        foreach (var plan in new[] { counts, sums, page })
        {
            Assert.Empty(plan.TablesReadWhole);
            Assert.Contains(plan.Steps, step => step.Contains("(PortfolioId=?", StringComparison.Ordinal));
        }

        Assert.Contains(
            sums.Steps,
            step => step.Contains("IX_LedgerEntries_CaseId_BookedOn (CaseId=?", StringComparison.Ordinal)
        );
        if (stage is null && limitation is null && hold is null)
        {
            Assert.Contains(
                page.Steps,
                step => step.Contains("COVERING INDEX IX_Cases_PortfolioId_OpenedOn", StringComparison.Ordinal)
            );
            Assert.DoesNotContain(page.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(DebtorGroup.Open)]
    [InlineData(DebtorGroup.Closed)]
    [InlineData(DebtorGroup.All)]
    public async Task Debtors_AreReadByName_EachAskedForTheirCasesAlongAnIndex(DebtorGroup group)
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var scopes = new ListScopes(context);
        var query = new DebtorListQuery(context, scopes, null!, null!, null!, TimeProvider.System);
        var cases = scopes.Cases(Customer, Scope);
        var found = query.Found(Customer, Scope, cases, new DebtorFilter { Group = group.ToString() });

        var plan = await QueryPlan.OfAsync(
            context,
            DebtorRows.Sorted(found, cases, DebtorSort.Name).Select(debtor => debtor.Id).Take(50)
        );

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(
            plan.Steps,
            step => step.Contains("IX_Debtors_CreditorId_MatchName_BirthDate (CreditorId=?)", StringComparison.Ordinal)
        );
        Assert.Contains(plan.Steps, step => step.Contains("(PortfolioId=? AND DebtorId=?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("reports", "unread", null)]
    [InlineData(null, null, "ingrid 20377")]
    public async Task TheInbox_IsReadAlongWhoseItIs(string? group, string? state, string? typed)
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var filter = new InboxFilter
        {
            Group = group,
            State = state,
            Q = typed,
        };

        var plan = await QueryPlan.OfAsync(
            context,
            new InboxQuery(context).Narrowed(Customer, filter).OrderByDescending(item => item.CreatedAtUtc).Take(25)
        );

        Assert.Empty(plan.TablesReadWhole);
    }
}
