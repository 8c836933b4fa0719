using CrediCare.Data.Rates;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs.ClientFunds;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Data.Tests.ClientFunds;

/// <summary>However many rows the client funds' ledger has, and however many payouts there were, all is read along indexes.</summary>
public sealed class PayoutPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [DatabaseTheory]
    public async Task WhatCreditorsAreOwed_ComesFromAnIndexAlone(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        await AddedUpFromAnIndexAloneAsync(context, Query(context).Balances(Day));
        await AddedUpFromAnIndexAloneAsync(context, new ClientFundsBalances(context).CreditorsBefore(Day));
    }

    [DatabaseTheory]
    public async Task WhatDebtorsAreOwed_ComesFromAnIndexAlone(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        var plan = await PlanAsync(context, new ClientFundsBalances(context).DebtorsBefore(Day));

        Assert.Contains(plan.Steps, step => step.Contains("IX_ClientFundsEntries_Account_PortfolioId", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task WhatIsOnItsWay_IsFoundAlongIndexes(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        var plan = await PlanAsync(context, Query(context).Beyond(Day));

        foreach (var column in new[] { "State", "SentOn", "BackOn" })
            Assert.Contains(plan.Steps, step => step.Contains($"IX_PaymentOrderLines_{column}", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task WhatDidNotArrive_IsFoundAlongIndexes_AndWhatCameLaterForTheSameToo(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        var plan = await PlanAsync(context, context.NotArrived());

        foreach (var column in new[] { "BackOn", "CaseId", "PortfolioId" })
            Assert.Contains(plan.Steps, step => step.Contains($"IX_PaymentOrderLines_{column}", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task WhoIsToBePaidBack_IsFoundAlongTheIndexOfExcess(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        var plan = await PlanAsync(context, new RefundProposals(context).Owed());

        Assert.Contains(plan.Steps, step => step.Contains("IX_Cases_ExcessSince", StringComparison.Ordinal));
    }

    private static async Task AddedUpFromAnIndexAloneAsync<T>(PortalContext context, IQueryable<T> query)
    {
        var plan = await PlanAsync(context, query);

        Assert.Contains(plan.Steps, step => step.Contains("IX_ClientFundsEntries_Account_PortfolioId", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Steps, step => step.Contains("Sort", StringComparison.Ordinal));
    }

    private static async Task<QueryPlan> PlanAsync<T>(PortalContext context, IQueryable<T> query)
    {
        var plan = await QueryPlan.OfAsync(context, query);
        Assert.True(plan.TablesReadWhole.Count == 0, string.Join('\n', plan.Steps));
        return plan;
    }

    private static PayoutProposalsQuery Query(PortalContext context) =>
        new(context, new RateBook(context), Options.Create(new ClientFundsOptions()));
}
