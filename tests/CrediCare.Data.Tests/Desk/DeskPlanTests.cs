using CrediCare.Data.Rates;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin;
using CrediCare.Web.Features.Admin.Queue;

namespace CrediCare.Data.Tests.Desk;

/// <summary>However much there is, the desk reads what waits along indexes.</summary>
public sealed class DeskPlanTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Fact]
    public async Task Counts_AreReadAlongIndexes_InOneQuestion()
    {
        await using var context = (await databases.OfAsync(DatabaseEngine.Sqlite)).Open();

        var plan = await QueryPlan.OfAsync(context, new DeskCountsQuery(context, Sources(context)).Counts(Reading));

        Assert.Empty(plan.TablesReadWhole);
    }

    private static IReadOnlyList<IDeskSource> Sources(PortalContext context) =>
        [
            new DisputesWaiting(context),
            new AnswersWaiting(context),
            new AssessmentsWaiting(context),
            new MessagesWaiting(context),
            new BrokenPlansWaiting(context),
            new LimitationNear(context),
            new LettersWaiting(context),
            new PaymentsWaiting(context),
            new RefusedImportsWaiting(context),
            new ExcessWaiting(context),
            new ReturnsWaiting(context),
        ];

    private static DeskReading Reading =>
        new(
            Guid.CreateVersion7(),
            DeskWhose.Mine,
            new DateOnly(2026, 11, 23),
            new DeskDeadlineRow
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Source = "",
                CreatedAtUtc = default,
                DisputeDays = 1,
                AssessmentDays = 1,
                MessageDays = 1,
                BrokenPlanDays = 1,
                RefusedImportDays = 1,
                LetterDays = 1,
                PaymentDays = 1,
            },
            90
        );
}
