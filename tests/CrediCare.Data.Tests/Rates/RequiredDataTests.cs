using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Rates;

public sealed class RequiredDataTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int RatesThatComeWithThePortal = 24;

    [DatabaseTheory]
    public async Task WriteMissing_Again_WritesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        await WriteAsync(database);
        var first = await CountsAsync(database);
        await WriteAsync(database);

        Assert.DoesNotContain(0, first);
        Assert.Equal(first, await CountsAsync(database));
    }

    [DatabaseTheory]
    public async Task WriteMissing_OnManyNodesAtOnce_WritesEachRowOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => WriteAsync(database))));

        await using var context = database.Open();
        var rates = await context.Set<LateInterestRateRow>().ToListAsync();
        Assert.Equal(RatesThatComeWithThePortal, rates.Count);
        Assert.Equal(rates.Count, rates.DistinctBy(rate => rate.ValidFrom).Count());
        Assert.Equal(2, await context.Set<FeeBandTableRow>().CountAsync());
        Assert.Equal(12, await context.Set<FeeBandRow>().CountAsync());
    }

    [DatabaseTheory]
    public async Task WriteMissing_WhereAnAdministratorHasGivenTheDay_KeepsTheirRow(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
        {
            context.Add(RateRows.Interest("2026-07-01", 99m));
            await context.SaveChangesAsync();
        }

        await WriteAsync(database);

        await using var after = database.Open();
        var day = new DateOnly(2026, 7, 1);
        Assert.Equal(99m, (await after.Set<LateInterestRateRow>().SingleAsync(rate => rate.ValidFrom == day)).PercentPerYear);
        Assert.Equal(RatesThatComeWithThePortal, await after.Set<LateInterestRateRow>().CountAsync());
    }

    private static async Task WriteAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await new RequiredData(context, new SettableClock()).WriteMissingAsync(default);
    }

    private static async Task<int[]> CountsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return
        [
            await context.Set<LateInterestRateRow>().CountAsync(),
            await context.Set<LatePaymentCompensationRow>().CountAsync(),
            await context.Set<CollectionBaseRateRow>().CountAsync(),
            await context.Set<FeeBandTableRow>().CountAsync(),
            await context.Set<FeeBandRow>().CountAsync(),
            await context.Set<FeeFactorsRow>().CountAsync(),
            await context.Set<CourtFeeUnitRow>().CountAsync(),
            await context.Set<CourtStepFeeRow>().CountAsync(),
            await context.Set<ConciliationLimitRow>().CountAsync(),
            await context.Set<RegistrationLimitsRow>().CountAsync(),
            await context.Set<LimitationWarningDaysRow>().CountAsync(),
            await context.Set<LegalRegimeRow>().CountAsync(),
            await context.Set<PaymentPlanApprovalRow>().CountAsync(),
            await context.Set<AnswerDeadlineRow>().CountAsync(),
            await context.Set<InstallmentGraceRow>().CountAsync(),
            await context.Set<HandlingTimeRow>().CountAsync(),
            await context.Set<DeskDeadlineRow>().CountAsync(),
            await context.Set<RetentionRuleRow>().CountAsync(),
            await context.Set<WebhookLogRow>().CountAsync(),
            await context.Set<SmallestPayoutRow>().CountAsync(),
            await context.HelpArticles.CountAsync(),
            await context.HelpArticleRevisions.CountAsync(),
        ];
    }
}
