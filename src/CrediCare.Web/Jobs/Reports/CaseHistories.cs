using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>Reads the cases that a month's report is about, some hundred at a time, in the order of their numbers.</summary>
public sealed class CaseHistories(PortalContext context)
{
    private const int Batch = 500;

    /// <summary>Whose a portfolio's report is.</summary>
    public async Task<(Guid CreditorId, ReportOwner Owner)> OwnerAsync(Guid portfolioId, CancellationToken cancellationToken)
    {
        var found = await (
            from portfolio in context.Portfolios
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            where portfolio.Id == portfolioId
            select new
            {
                creditor.Id,
                creditor.Name,
                creditor.OrganisationNumber,
                Portfolio = portfolio.Name,
            }
        ).SingleAsync(cancellationToken);
        return (found.Id, new ReportOwner(found.Name, found.OrganisationNumber, found.Portfolio));
    }

    /// <summary>
    /// Those that were there by the day, but for those that were closed before the report begins and that nothing was booked on in
    /// the month or in the one it is held beside.
    /// </summary>
    public IQueryable<Case> Of(Guid portfolioId, DateOnly day)
    {
        var (from, first) = (day.FirstOfMonth().AddMonths(1 - StatusFigures.Months), day.FirstOfMonth().AddMonths(-1));
        return context
            .Cases.IgnoreAutoIncludes()
            .Where(one =>
                one.PortfolioId == portfolioId
                && one.OpenedOn <= day
                && (
                    one.ClosedOn == null
                    || one.ClosedOn >= from
                    || context.LedgerEntries.Any(row => row.CaseId == one.Id && row.BookedOn >= first && row.BookedOn <= day)
                )
            );
    }

    /// <summary>Their histories, batch by batch.</summary>
    public async IAsyncEnumerable<IReadOnlyList<CaseHistory>> ReadAsync(
        IQueryable<Case> cases,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // The keys of all at once: few megabytes for the largest portfolio, and none is met twice.
        var ids = await cases.OrderBy(one => one.CaseNumber).Select(one => one.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(Batch))
            yield return [.. (await BatchAsync(batch, cancellationToken)).Values];
    }

    /// <summary>What some cases come to on a day, by their ids; for no more than a list holds at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, Money>> ClaimedAsync(
        IEnumerable<Guid> ids,
        DateOnly day,
        LateInterestRates rates,
        CancellationToken cancellationToken
    )
    {
        var claimed = new Dictionary<Guid, Money>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
        foreach (var (id, history) in await BatchAsync(batch, cancellationToken))
            claimed[id] = history.On(day, rates)!.Claimed;
        return claimed;
    }

    /// <summary>The history of one case.</summary>
    public async Task<CaseHistory> OneAsync(Guid id, CancellationToken cancellationToken) =>
        (await BatchAsync([id], cancellationToken))[id];

    /// <summary>The histories of some cases, by their ids; for no more than a list holds at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseHistory>> SomeAsync(Guid[] ids, CancellationToken cancellationToken) =>
        await BatchAsync(ids, cancellationToken);

    private async Task<Dictionary<Guid, CaseHistory>> BatchAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var heads = await (
            from one in context.Cases.IgnoreAutoIncludes().AsNoTracking()
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            where ids.Contains(one.Id)
            select new
            {
                one.Id,
                one.CaseNumber,
                one.EarliestLimitation,
                DebtorName = debtor.Name,
            }
        ).ToDictionaryAsync(one => one.Id, cancellationToken);
        var invoices = (
            await context
                .Invoices.AsNoTracking()
                .Where(one => ids.Contains(one.CaseId))
                .OrderBy(one => one.DueDate)
                .ThenBy(one => one.InvoiceNumber)
                .Select(one => new
                {
                    one.CaseId,
                    Invoice = new CaseInvoice(new ClaimInvoice(one.Id, one.DueDate), one.InvoiceNumber, one.OwnReference),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(one => one.CaseId);
        var ledger = (
            await context.LedgerEntries.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.CaseId);
        var events = (
            await context
                .CaseEvents.Where(one => ids.Contains(one.CaseId))
                .OrderBy(one => one.RecordedAtUtc)
                .ThenBy(one => one.Id)
                .Select(one => new
                {
                    one.CaseId,
                    Happening = new CaseHappening(one.Kind, one.HappenedOn, one.StageAfter, one.HoldsAfter, one.Detail),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(one => one.CaseId, one => one.Happening);
        return ids.ToDictionary(
            id => id,
            id => new CaseHistory(
                heads[id].CaseNumber,
                heads[id].DebtorName,
                heads[id].EarliestLimitation is { } day ? WorkingDays.SameOrNext(day) : null,
                [.. invoices[id].Select(one => one.Invoice)],
                [.. ledger[id]],
                [.. events[id]]
            )
        );
    }
}
