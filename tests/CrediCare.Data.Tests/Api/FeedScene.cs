using CrediCare.Data.Access;
using CrediCare.Data.Api;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Api;

/// <summary>A creditor with a case that things happen to.</summary>
internal sealed class FeedScene(TestDatabase database, Case one)
{
    public Guid CreditorId => one.CreditorId;

    public Viewer Viewer { get; } = ViewerOf(one);

    public static async Task<FeedScene> MakeAsync(TestDatabase database, SettableClock clock)
    {
        await using (var context = database.Open())
        {
            var creditor = await SeededCreditor.CreateAsync(context, clock.UtcNow);
            var seed = new ClaimSeed(creditor, clock.UtcNow.AddHours(-9), TimeSpan.FromMilliseconds(100));
            await ClaimSeed.SaveAsync(context, [seed.Claim(1)]);
        }

        await using (var night = new NightHost(database, clock))
            await night.ImportAsync();
        await using var after = database.Open();
        await after.CaseEvents.ExecuteDeleteAsync();
        return new FeedScene(database, await after.Cases.SingleAsync());
    }

    public PortalContext Open() => database.Open();

    public async Task<EventFeedPart> ReadAsync(
        EventFeedPlace? from,
        DateTime? since = null,
        CaseEventKind? kind = null,
        int limit = 100
    )
    {
        await using var context = database.Open();
        return await new EventFeed(context).ReadAsync(Viewer, CreditorId, new(from, since, kind), limit, default);
    }

    /// <param name="at">When it was written down.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="portfolioId">Another than the case's.</param>
    /// <param name="creditorId">Another than the case's.</param>
    /// <param name="kind">What.</param>
    /// <param name="waits">How long it lies unsaved.</param>
    public async Task<Guid> HappensAsync(
        DateTime at,
        CaseAudience audience = CaseAudience.Creditor,
        Guid? portfolioId = null,
        Guid? creditorId = null,
        CaseEventKind kind = CaseEventKind.QuestionAsked,
        TimeSpan waits = default
    )
    {
        await using var context = database.Open();
        var happened = Happened(at, audience, kind) with
        {
            PortfolioId = portfolioId ?? one.PortfolioId,
            CreditorId = creditorId ?? one.CreditorId,
        };
        context.Add(happened);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.SaveChangesAsync();
        await Task.Delay(waits);
        await transaction.CommitAsync();
        return happened.Id;
    }

    public async Task HappenAsync(int count, DateTime at, CaseAudience audience)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await BulkInsert.InsertAsync(
            context,
            [.. Enumerable.Range(0, count).Select(_ => Happened(at, audience, CaseEventKind.QuestionAsked))],
            default
        );
        await transaction.CommitAsync();
    }

    private CaseEvent Happened(DateTime at, CaseAudience audience, CaseEventKind kind) =>
        new(
            Guid.CreateVersion7(),
            one.Id,
            one.CreditorId,
            one.PortfolioId,
            kind,
            DateOnly.FromDateTime(at),
            at,
            null,
            audience,
            CaseStage.Opened,
            CaseHold.None,
            null
        );

    private static Viewer ViewerOf(Case one)
    {
        var company = new ViewerMembership(one.CreditorId, "a", "b", "c", MembershipRole.Reader, false, [one.PortfolioId]);
        return new Viewer(Guid.CreateVersion7(), "Program", null, [company], company);
    }
}
