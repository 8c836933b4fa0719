using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Api;

/// <summary>
/// All that happens to a creditor's cases in one row that never changes behind a reader. An event that was written down earlier may
/// be saved later than another, so neither time nor key will do for a place in it: what is saved and has no number yet is numbered
/// when somebody reads, by one reader at a time. Whatever is saved later gets a higher number.
/// </summary>
public sealed class EventFeed(PortalContext context)
{
    /// <summary>So many get a number in one transaction.</summary>
    public const int MostNumbered = 5_000;

    /// <summary>So many turns of numbering one reader takes; only the first reading of a creditor with a long history needs many.</summary>
    private const int MostTurns = 20;

    /// <summary>One reading looks at so many events at most, however few of them it finds.</summary>
    private const int Span = 20_000;

    /// <param name="viewer">Who reads, for the company that they work for.</param>
    /// <param name="creditorId">Whose feed.</param>
    /// <param name="asked">What of it.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<EventFeedPart> ReadAsync(
        Viewer viewer,
        Guid creditorId,
        EventFeedAsked asked,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var isNumbered = await NumberAllAsync(creditorId, cancellationToken);
        var from = asked.From ?? await StartAsync(creditorId, asked.SinceUtc, cancellationToken);
        // Read before the part: what is numbered in between comes in the next one.
        var last = await Of(creditorId).MaxAsync(one => one.FeedNumber, cancellationToken) ?? 0;
        var until = Math.Min(last, from.Number + Span);
        var found = await Within(viewer, creditorId, asked, from, until)
            .OrderBy(one => one.FeedNumber)
            .ThenBy(one => one.RecordedAtUtc)
            .ThenBy(one => one.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return found.Count > limit
            ? new EventFeedPart(found[..limit], EventFeedPlace.Of(found[limit - 1]), true)
            : new EventFeedPart(found, EventFeedPlace.Before(Math.Max(until + 1, from.Number)), until < last || !isNumbered);
    }

    /// <summary>What lies between a place and a number, both included as far as they have not been given.</summary>
    public IQueryable<CaseEvent> Within(Viewer viewer, Guid creditorId, EventFeedAsked asked, EventFeedPlace from, long until)
    {
        var (number, at, id) = (from.Number, from.AtUtc, from.Id);
        var events = Of(creditorId)
            .VisibleTo(viewer)
            .Where(one => one.FeedNumber >= number && one.FeedNumber <= until)
            .Where(one =>
                one.FeedNumber > number || one.RecordedAtUtc > at || (one.RecordedAtUtc == at && one.Id.CompareTo(id) > 0)
            );
        if (asked.SinceUtc is { } since)
            events = events.Where(one => one.RecordedAtUtc >= since);
        return asked.Kind is { } kind ? events.Where(one => one.Kind == kind) : events;
    }

    /// <summary>The next that have no number, the oldest first.</summary>
    public IQueryable<CaseEvent> Waiting(Guid creditorId) =>
        Of(creditorId)
            .Where(one => one.FeedNumber == null)
            // None has one; said so that every database takes them as they lie in the index.
            .OrderBy(one => one.FeedNumber)
            .ThenBy(one => one.RecordedAtUtc)
            .ThenBy(one => one.Id)
            .Take(MostNumbered);

    private IQueryable<CaseEvent> Of(Guid creditorId) =>
        context.CaseEvents.AsNoTracking().Where(one => one.CreditorId == creditorId);

    /// <summary>Where the first lies that is as new as asked for; what is skipped is not read, only its place in the index.</summary>
    private async Task<EventFeedPlace> StartAsync(Guid creditorId, DateTime? sinceUtc, CancellationToken cancellationToken) =>
        EventFeedPlace.Before(
            sinceUtc is { } since
                ? await Of(creditorId)
                    .Where(one => one.FeedNumber >= 0 && one.RecordedAtUtc >= since)
                    .OrderBy(one => one.FeedNumber)
                    .Select(one => one.FeedNumber)
                    .FirstOrDefaultAsync(cancellationToken)
                    ?? 0
                : 0
        );

    /// <returns>False where more are left than one reader is to wait for.</returns>
    private async Task<bool> NumberAllAsync(Guid creditorId, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostTurns; turn++)
            if (!await Waiting(creditorId).AnyAsync(cancellationToken) || await NumberAsync(creditorId, cancellationToken) == 0)
                return true;
        return !await Waiting(creditorId).AnyAsync(cancellationToken);
    }

    /// <summary>Others wait for the series until these are numbered for all to see.</summary>
    private async Task<int> NumberAsync(Guid creditorId, CancellationToken cancellationToken)
    {
        var series = NumberSeriesTaker.EventsOf(creditorId);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var number = await NumberSeriesTaker.TakeAsync(context, series, 0, MostNumbered, cancellationToken);
        var numbered = await Waiting(creditorId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.FeedNumber, number), cancellationToken);
        await NumberSeriesTaker.GiveBackAsync(context, series, 0, MostNumbered - numbered, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return numbered;
    }
}

/// <summary>What is asked of the feed.</summary>
/// <param name="From">After which place; null from the start.</param>
/// <param name="SinceUtc">Only what was written down then or later.</param>
/// <param name="Kind">Only such events.</param>
public sealed record EventFeedAsked(EventFeedPlace? From, DateTime? SinceUtc, CaseEventKind? Kind);

/// <summary>A place in the feed: behind the event of this number, instant and key.</summary>
public sealed record EventFeedPlace(long Number, DateTime AtUtc, Guid Id)
{
    public static EventFeedPlace Of(CaseEvent happened) => new(happened.FeedNumber!.Value, happened.RecordedAtUtc, happened.Id);

    /// <summary>Before everything that has this number or a higher one.</summary>
    public static EventFeedPlace Before(long number) => new(number, DateTime.UnixEpoch, Guid.Empty);
}

/// <summary>A part of the feed.</summary>
/// <param name="Next">Where it goes on, also where nothing has happened yet.</param>
/// <param name="HasMore">More is there already.</param>
public sealed record EventFeedPart(IReadOnlyList<CaseEvent> Events, EventFeedPlace Next, bool HasMore);
