using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// What each of some cases comes to on the day it is shown for (<see cref="CaseBalances"/>): by the function that everything
/// asks, from rows read in two queries whatever their number.
/// </summary>
public sealed class CaseClaims(PortalContext context, RateBook rates, TimeProvider clock)
{
    /// <summary>So many cases are read at a time.</summary>
    public const int Batch = 500;

    /// <param name="caseIds">Of cases the viewer may see; at most <see cref="Batch"/>.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public Task<IReadOnlyDictionary<Guid, ClaimBalance>> OfAsync(
        IReadOnlyCollection<Guid> caseIds,
        CancellationToken cancellationToken
    ) => OfAsync(caseIds, clock.Today(), cancellationToken);

    /// <param name="caseIds">Of cases the viewer may see; at most <see cref="Batch"/>.</param>
    /// <param name="day">The day in Oslo that it is shown for: the same for all batches of what is read for long.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<IReadOnlyDictionary<Guid, ClaimBalance>> OfAsync(
        IReadOnlyCollection<Guid> caseIds,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (caseIds.Count == 0)
            return new Dictionary<Guid, ClaimBalance>();
        var found = await (
            from one in context.Cases.IgnoreAutoIncludes()
            where caseIds.Contains(one.Id)
            join invoice in context.Invoices on one.Id equals invoice.CaseId into theirs
            from invoice in theirs.DefaultIfEmpty()
            select new
            {
                one.Id,
                one.ClosedOn,
                Claim = invoice == null ? null : new ClaimInvoice(invoice.Id, invoice.DueDate),
            }
        ).ToListAsync(cancellationToken);
        var ledger = (
            await context
                .LedgerEntries.AsNoTracking()
                .Where(entry => caseIds.Contains(entry.CaseId))
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.CaseId);
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        return found
            .GroupBy(one => (one.Id, one.ClosedOn), one => one.Claim)
            .ToDictionary(
                one => one.Key.Id,
                one => CaseBalances.Of(one.Key.ClosedOn, ledger[one.Key.Id], one.OfType<ClaimInvoice>(), known, day)
            );
    }
}
