using CrediCare.Data.Jobs;
using CrediCare.Domain;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Week;

/// <summary>Drafts go when their authors were told, with their documents, and not a day before.</summary>
public sealed class DraftRetentionTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    /// <summary>A Sunday, one o'clock in Oslo.</summary>
    private readonly SettableClock _clock = new() { UtcNow = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) };

    [DatabaseTheory]
    public async Task ADraftOfThirtyOneDays_GoesWithItsDocuments_AndOneOfTwentyNineStays(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await AuthorAsync(database);
        await AddAsync(database, author, daysAgo: 31);
        var stays = await AddAsync(database, author, daysAgo: 29);
        var lastDay = await AddAsync(database, author, daysAgo: RegistrationDraft.KeptDays);

        var run = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 1), (run.Outcome, run.Done));
        await using var context = database.Open();
        Assert.Equal(
            new[] { stays, lastDay }.Order(),
            (await context.RegistrationDrafts.Select(draft => draft.Id).ToListAsync()).Order()
        );
        Assert.Equal(2, await context.Documents.CountAsync());
        Assert.Equal(2, await context.DocumentContents.CountAsync());
    }

    [DatabaseTheory]
    public async Task OneThatSomebodyIsToBeRemindedOf_IsKeptThirtyDaysFromThatDay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var author = await AuthorAsync(database);
        await AddAsync(database, author, daysAgo: 100, remindedDaysAgo: 31);
        var stays = await AddAsync(database, author, daysAgo: 100, remindedDaysAgo: 29);

        await RunAsync(database);

        await using var context = database.Open();
        Assert.Equal([stays], await context.RegistrationDrafts.Select(draft => draft.Id).ToListAsync());
    }

    [DatabaseTheory]
    public async Task MoreThanABatch_AllGo(DatabaseEngine engine)
    {
        const int Many = 410;
        var database = await databases.NewAsync(engine);
        var author = await AuthorAsync(database);
        await using (var context = database.Open())
        {
            context.AddRange(Enumerable.Range(0, Many).Select(_ => Draft(author, _clock.UtcNow.AddDays(-31))));
            await context.SaveChangesAsync();
        }

        var run = await RunAsync(database);

        Assert.Equal(Many, run.Done);
        await using var after = database.Open();
        Assert.False(await after.RegistrationDrafts.AnyAsync());
    }

    private async Task<SeededCreditor> AuthorAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await SeededCreditor.CreateAsync(context, _clock.UtcNow);
    }

    private async Task<Guid> AddAsync(TestDatabase database, SeededCreditor author, int daysAgo, int? remindedDaysAgo = null)
    {
        await using var context = database.Open();
        var draft = Draft(author, _clock.UtcNow.AddDays(-daysAgo));
        var document = Document.ForDraft(
            author.CreditorId,
            draft.Id,
            "faktura.pdf",
            DocumentType.Pdf,
            3,
            $"{draft.Id:N}{draft.Id:N}",
            author.UserId,
            draft.ChangedAtUtc
        );
        context.AddRange(draft, document, new DocumentContent(document.Id, [1, 2, 3]));
        if (remindedDaysAgo is { } days)
            context.Entry(draft).Property(one => one.RemindOn).CurrentValue = DateOnly.FromDateTime(_clock.UtcNow).AddDays(-days);
        await context.SaveChangesAsync();
        return draft.Id;
    }

    private static RegistrationDraft Draft(SeededCreditor author, DateTime changedAtUtc) =>
        RegistrationDraft.Start(PublicId.New(), author.CreditorId, author.UserId, [1, 2, 3], changedAtUtc);

    private async Task<JobRun> RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(Retention.Name, JobTrigger.Command, default);
        await host.Get<Retention>().CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }
}
