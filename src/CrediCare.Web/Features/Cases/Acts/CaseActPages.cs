using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Reads what the pages that do something to a case show.</summary>
public sealed class CaseActPages(PortalContext context, CaseAtHandQuery cases)
{
    private const int MostChanges = 20;

    /// <returns>Null when there is no such case, or none that the viewer may see. Nothing of it is tracked.</returns>
    public async Task<CaseActPage?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        var hand = await cases.FindAsync(viewer, caseNumber, cancellationToken);
        context.ChangeTracker.Clear();
        return hand is null
            ? null
            : new CaseActPage(hand, hand.Case.BalanceOn(hand.Occasion.Today, hand.Circumstances.Rates), viewer.IsStaff);
    }

    /// <summary>What has happened since so much had been seen, newest first.</summary>
    public async Task<IReadOnlyList<CaseLogLine>> SinceAsync(Case one, int seen, CancellationToken cancellationToken)
    {
        var news = Math.Clamp(one.EventCount - seen, 0, MostChanges);
        var events = await context
            .CaseEvents.AsNoTracking()
            .Where(happened => happened.CaseId == one.Id)
            .OrderByDescending(happened => happened.RecordedAtUtc)
            .ThenByDescending(happened => happened.Id)
            .Take(news)
            .ToListAsync(cancellationToken);
        return CaseLog.Lines(events, one.Ledger, await CaseActors.OfAsync(context, events, cancellationToken));
    }
}
