using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Api;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Reads a part of all that happens to a creditor's cases.</summary>
public sealed class EventFeedReading(PortalContext context, EventFeed feed)
{
    public async Task<(IReadOnlyList<FeedEventBody> Items, EventFeedPlace Next, bool HasMore)> ReadAsync(
        Viewer viewer,
        EventFeedAsked asked,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var part = await feed.ReadAsync(viewer, viewer.Current!.CreditorId, asked, limit, cancellationToken);
        var caseIds = part.Events.Select(one => one.CaseId).Distinct().ToList();
        var numbers = await context
            .Cases.IgnoreAutoIncludes()
            .Where(one => caseIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.CaseNumber, cancellationToken);
        var portfolioIds = part.Events.Select(one => one.PortfolioId).Distinct().ToList();
        var portfolios = await context
            .Portfolios.Where(one => portfolioIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.PublicId, cancellationToken);
        var bodies = await EventBodies.OfAsync(context, part.Events, cancellationToken);
        return (
            [
                .. bodies.Zip(
                    part.Events,
                    (body, one) => new FeedEventBody(body, numbers[one.CaseId], portfolios[one.PortfolioId])
                ),
            ],
            part.Next,
            part.HasMore
        );
    }
}
