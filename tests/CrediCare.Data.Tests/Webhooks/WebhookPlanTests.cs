using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Company.Webhooks;

namespace CrediCare.Data.Tests.Webhooks;

/// <summary>However much an endpoint has been told, a page of its log is read along the index that has it in its order.</summary>
public sealed class WebhookPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task APageOfTheLog_IsReadInItsOrder_AndCountedFromAnIndex(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        foreach (var outcome in Enum.GetValues<WebhookOutcome>())
        {
            var log = context.WebhookLog(Guid.CreateVersion7(), outcome);
            foreach (
                var plan in new[] { await PlanAsync(log.NewestFirst().Take(25)), await PlanAsync(log.Select(one => one.State)) }
            )
            {
                Assert.Empty(plan.TablesReadWhole);
                Assert.Contains(plan.Steps, step => step.Contains("IX_WebhookDeliveries_EndpointId", StringComparison.Ordinal));
            }
        }

        Task<QueryPlan> PlanAsync<T>(IQueryable<T> query) => QueryPlan.OfAsync(context, query);
    }
}
