using CrediCare.Data.Rates;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>However many rows the client funds' ledger has, what is owed is added up from an index alone.</summary>
public sealed class PayoutPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task WhatCreditorsAreOwed_ComesFromAnIndexAlone()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();

        var plan = await QueryPlan.OfAsync(context, Query(context).Balances(Day));

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(
            plan.Steps,
            step => step.Contains("COVERING INDEX IX_ClientFundsEntries_Account_PortfolioId", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsOnItsWay_IsFoundAlongIndexes()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();

        var plan = await QueryPlan.OfAsync(context, Query(context).Beyond(Day));

        Assert.Empty(plan.TablesReadWhole);
        foreach (var column in new[] { "State", "SentOn", "BackOn" })
            Assert.Contains(plan.Steps, step => step.Contains($"IX_PaymentOrderLines_{column}", StringComparison.Ordinal));
    }

    private static PayoutProposalsQuery Query(PortalContext context) =>
        new(context, new RateBook(context), Options.Create(new ClientFundsOptions()));
}
