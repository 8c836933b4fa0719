using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Reads cases and what happened to them a part at a time, each begun where the one before ended.</summary>
public sealed class CaseListReading(PortalContext context, CaseRows rows, TimeProvider clock)
{
    /// <param name="viewer">Who asks.</param>
    /// <param name="stage">Only those in it.</param>
    /// <param name="invoiceNumber">Only the one with it.</param>
    /// <param name="after">The last one given; null from the start.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<(IReadOnlyList<CaseLineBody> Items, ApiPlace? Next)> CasesAsync(
        Viewer viewer,
        CaseStage? stage,
        string? invoiceNumber,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var cases = context.Cases.AsNoTracking().IgnoreAutoIncludes().VisibleTo(viewer);
        if (stage is { } only)
            cases = cases.Where(one => one.Stage == only);
        if (invoiceNumber is not null)
            cases = cases.Where(one => one.Invoices.Any(invoice => invoice.InvoiceNumber == invoiceNumber));
        if (after is { Day: var day, Id: var id })
            cases = cases.Where(one => one.OpenedOn <= day && (one.OpenedOn < day || one.Id.CompareTo(id) < 0));
        var found = await cases
            .OrderByDescending(one => one.OpenedOn)
            .ThenByDescending(one => one.Id)
            .Take(limit + 1)
            .Select(one => new { one.Id, one.OpenedOn })
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        var lines = await rows.InOrderAsync([.. shown.Select(one => one.Id)], clock.Today(), cancellationToken);
        return ([.. lines.Select(Line)], found.Count > limit ? ApiPlace.At(shown[^1].OpenedOn, shown[^1].Id) : null);
    }

    /// <summary>The newest first; what is for staff is left out.</summary>
    public async Task<(IReadOnlyList<CaseEventBody> Items, ApiPlace? Next)> EventsAsync(
        Guid caseId,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var events = context
            .CaseEvents.AsNoTracking()
            .Where(one => one.CaseId == caseId && one.Audience == CaseAudience.Creditor);
        if (after is { AtUtc: var at, Id: var id })
            events = events.Where(one => one.RecordedAtUtc <= at && (one.RecordedAtUtc < at || one.Id.CompareTo(id) < 0));
        var found = await events
            .OrderByDescending(one => one.RecordedAtUtc)
            .ThenByDescending(one => one.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return (
            await EventBodies.OfAsync(context, shown, cancellationToken),
            found.Count > limit ? ApiPlace.At(shown[^1].RecordedAtUtc, shown[^1].Id) : null
        );
    }

    /// <summary>Each of the holds there are.</summary>
    public static IReadOnlyList<CaseHold> Each(CaseHold holds) =>
        [.. Enum.GetValues<CaseHold>().Where(one => one != CaseHold.None && holds.HasFlag(one))];

    private static CaseLineBody Line(CaseRow row) =>
        new(
            row.CaseNumber,
            row.Kid,
            row.PortfolioName,
            row.DebtorName,
            row.DebtorKind,
            row.DebtorOrganisationNumber,
            row.InvoiceNumbers.Split(", ", StringSplitOptions.RemoveEmptyEntries),
            row.Stage,
            Each(row.Holds),
            row.ClosedReason,
            row.OpenedOn,
            row.ClosedOn,
            row.LimitationOn,
            row.Balance.Day,
            row.Outstanding.Ore
        );
}
