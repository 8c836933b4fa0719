using CrediCare.Data;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What happened to which case.</summary>
public sealed record FeedEventBody : CaseEventBody
{
    public FeedEventBody(CaseEventBody happened, string caseNumber, string portfolioId)
        : base(happened) => (CaseNumber, PortfolioId) = (caseNumber, portfolioId);

    public string CaseNumber { get; }

    public string PortfolioId { get; }
}

/// <summary>A part of what goes on for ever.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="Next">The cursor that the next part begins at; never null, so that a program can wait there for what comes.</param>
/// <param name="HasMore">The next part holds something already, or has to be looked through; else ask again later.</param>
public sealed record ApiFeed<T>(IReadOnlyList<T> Items, string Next, bool HasMore);

/// <summary>Writes events as programs read them.</summary>
public static class EventBodies
{
    /// <summary>In the order given, with what money moved and who did it.</summary>
    public static async Task<IReadOnlyList<CaseEventBody>> OfAsync(
        PortalContext context,
        IReadOnlyList<CaseEvent> events,
        CancellationToken cancellationToken
    )
    {
        var cases = events.Select(one => one.CaseId).Distinct().ToList();
        var transactions = events.Select(one => one.TransactionId).OfType<Guid>().ToList();
        var postings = (
            await context
                .LedgerEntries.AsNoTracking()
                .Where(entry => cases.Contains(entry.CaseId) && transactions.Contains(entry.TransactionId))
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.TransactionId);
        var actors = await CaseActors.OfAsync(context, events, cancellationToken);
        return
        [
            .. events.Select(one =>
                Written(one, CaseLog.Told(one, postings), one.ActorUserId is { } who ? actors.GetValueOrDefault(who) : null)
            ),
        ];
    }

    private static CaseEventBody Written(CaseEvent happened, CaseLogLine told, CaseActor? actor) =>
        new(
            happened.Id.ToString("N"),
            happened.Kind,
            happened.HappenedOn,
            happened.RecordedAtUtc,
            actor?.Name,
            actor?.IsStaff ?? false,
            happened.StageAfter,
            CaseListReading.Each(happened.HoldsAfter),
            told.Change?.Ore
        );
}
