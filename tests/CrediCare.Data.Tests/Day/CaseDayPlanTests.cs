using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Day;

/// <summary>However many cases there are, each step of the day, and each list of what waits, reads the range that is due.</summary>
public sealed class CaseDayPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(typeof(EndedPauses), "IX_Cases_PausedUntil_Id (PausedUntil<?)")]
    [InlineData(typeof(LapsedDecisions), "IX_Decisions_State_AnswerBy_Id (State=? AND AnswerBy<?)")]
    [InlineData(typeof(MissedInstallments), "IX_PaymentPlans_State_NextDueOn_Id (State=? AND NextDueOn<?)")]
    [InlineData(typeof(HeavyFees), "IX_Cases_HeavyFeeOn_Id (HeavyFeeOn<?)")]
    [InlineData(
        typeof(LimitationWarnings),
        "COVERING INDEX IX_Cases_EarliestLimitation_Stage_WarnedOfLimitation_LimitationWarning_Id (EarliestLimitation>? AND EarliestLimitation<?)"
    )]
    public async Task EachStep_ReadsARangeOfAnIndex(Type step, string range)
    {
        var database = await databases.OfAsync(DatabaseEngine.Sqlite);
        await using var host = new NightHost(database, TimeProvider.System);
        await host.PrepareAsync();
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var due = await ((ICaseDayStep)scope.ServiceProvider.GetRequiredService(step)).DueAsync(Today, default);

        var plan = await QueryPlan.OfAsync(context, due);

        Assert.Empty(plan.TablesReadWhole);
        Assert.Contains(plan.Steps, one => one.Contains(range, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatWaits_IsReadInOrderAlongAnIndex_ForACompany_ForStaff_AndForACase()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var waiting = context.Decisions.AsNoTracking().IgnoreAutoIncludes().Where(one => one.State == DecisionState.Waiting);
        var creditor = Guid.CreateVersion7();

        await ReadsAsync(
            waiting.Where(one => one.CreditorId == creditor).OrderBy(one => one.AnswerBy).ThenBy(one => one.Id),
            "IX_Decisions_CreditorId_State_AnswerBy_Id (CreditorId=? AND State=?)"
        );
        await ReadsAsync(waiting.OrderBy(one => one.AnswerBy).ThenBy(one => one.Id), "IX_Decisions_State_AnswerBy_Id (State=?)");
        await ReadsAsync(
            context
                .Decisions.AsNoTracking()
                .IgnoreAutoIncludes()
                .Where(one => one.WaitsForStaff)
                .OrderBy(one => one.AnswerBy)
                .ThenBy(one => one.Id),
            "IX_Decisions_WaitsForStaff_AnswerBy_Id (WaitsForStaff=?)"
        );
        await ReadsAsync(waiting.Where(one => one.CaseId == creditor), "IX_Decisions_CaseId_State (CaseId=? AND State=?)");

        async Task ReadsAsync(IQueryable<Decision> decisions, string range)
        {
            var plan = await QueryPlan.OfAsync(context, decisions.Take(50));
            Assert.Contains(plan.Steps, step => step.Contains(range, StringComparison.Ordinal));
            Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhatOnePersonSeesOfACompany_IsReadInOrderAlongAnIndex()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();
        var portfolios = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };
        var membership = new ViewerMembership(Guid.CreateVersion7(), "a", "b", "c", MembershipRole.Member, false, portfolios);
        var viewer = new Viewer(Guid.CreateVersion7(), "Berit", null, [membership], membership);

        var plan = await QueryPlan.OfAsync(
            context,
            context
                .Decisions.IgnoreAutoIncludes()
                .VisibleTo(viewer)
                .Where(one => one.CreditorId == membership.CreditorId && one.State == DecisionState.Waiting)
                .OrderBy(one => one.AnswerBy)
                .ThenBy(one => one.Id)
                .Take(50)
        );

        Assert.Contains(
            plan.Steps,
            step =>
                step.Contains("IX_Decisions_CreditorId_State_AnswerBy_Id (CreditorId=? AND State=?)", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
