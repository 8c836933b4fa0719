using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Reads what the pages that do something to a case show.</summary>
public sealed class CaseActPages(PortalContext context, CaseAtHandQuery cases, AuditTrail audit)
{
    private const int MostChanges = 20;

    /// <returns>Null when there is no such case, or none that the viewer may see. Nothing of it is tracked.</returns>
    public async Task<CaseActPage?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        var hand = await cases.FindAsync(viewer, caseNumber, cancellationToken);
        context.ChangeTracker.Clear();
        return hand is null
            ? null
            : new CaseActPage(hand, hand.Case.ShownOn(hand.Occasion.Today, hand.Circumstances.Rates), viewer.IsStaff);
    }

    /// <summary>As <see cref="FindAsync"/>, and writes down that the form was looked at: some show a person's address.</summary>
    public async Task<CaseActPage?> LookAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        var page = await FindAsync(viewer, caseNumber, cancellationToken);
        if (page is not null)
            await audit.RecordAsync(AuditAction.Viewed, nameof(Case), page.Case.Id, page.Case.CreditorId);
        return page;
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
