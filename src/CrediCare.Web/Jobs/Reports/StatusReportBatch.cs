using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Builds the status report of one portfolio, or of one creditor. Its sums are held against the ledger before anybody sees it.
/// </summary>
public sealed class StatusReportBatch(
    PortalContext context,
    ReportShelf shelf,
    ReportNotices notices,
    CaseHistories histories,
    RateBook rates,
    TimeProvider clock
)
{
    /// <exception cref="InvalidOperationException">The report does not add up to the ledger; it is not published.</exception>
    public async Task OfPortfolioAsync(HeldLease lease, Guid portfolioId, DateOnly day, CancellationToken cancellationToken)
    {
        var owner = await histories.OwnerAsync(portfolioId, cancellationToken);
        if (
            await shelf.BeginAsync(lease, ReportKind.Status, owner.CreditorId, portfolioId, day, cancellationToken)
            is not { } report
        )
            return;
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        var figures = new StatusFigures();
        var lists = Enum.GetValues<StatusList>()
            .ToDictionary(list => list, list => new ReportPieces(report.Id, (int)list, StatusLists.Columns(list)));
        var cases = histories.Of(portfolioId, day);
        await foreach (var batch in histories.ReadAsync(cases, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var history in batch)
            foreach (var (list, row) in StatusLists.RowsOf(history, figures.Add(history, day, known)))
                lists[list].Add(row);
            await shelf.PutAsync(lease, lists.Values, all: false, cancellationToken);
        }

        foreach (var row in await WaitingAsync(portfolioId, known, cancellationToken))
            lists[StatusList.Waiting].Add(row);
        await shelf.PutAsync(lease, lists.Values, all: true, cancellationToken);
        await CheckAsync(cases, figures, lists[StatusList.All], day, cancellationToken);
        var document = StatusReport.OfPortfolio(
            owner.Owner,
            figures,
            [.. lists.Select(list => StatusReport.List(list.Key, list.Value.Rows, list.Value.Sums))],
            day,
            clock.GetUtcNow().UtcDateTime
        );
        await shelf.FreezeAsync(
            lease,
            report,
            document,
            figures,
            () => notices.OfPortfolioAsync(report, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Of what the frozen reports of its portfolios say; those are all there.</summary>
    public async Task OfCreditorAsync(HeldLease lease, Guid creditorId, DateOnly day, CancellationToken cancellationToken)
    {
        if (await shelf.BeginAsync(lease, ReportKind.StatusSummary, creditorId, null, day, cancellationToken) is not { } report)
            return;
        var creditor = await context
            .Creditors.Where(one => one.Id == creditorId)
            .Select(one => new { one.Name, one.OrganisationNumber })
            .SingleAsync(cancellationToken);
        var frozen = await (
            from one in context.Reports.AsNoTracking()
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            where one.CreditorId == creditorId && one.Kind == ReportKind.Status && one.Day == day && one.FrozenAtUtc != null
            orderby portfolio.Name, portfolio.Id
            select new { portfolio.Name, one.PackedFigures }
        ).ToListAsync(cancellationToken);
        var portfolios = frozen.ConvertAll(one => (one.Name, ReportPacking.Unpack<StatusFigures>(one.PackedFigures)));
        var document = StatusReport.OfCreditor(
            new ReportOwner(creditor.Name, creditor.OrganisationNumber, null),
            portfolios,
            day,
            clock.GetUtcNow().UtcDateTime
        );
        var list = new ReportPieces(report.Id, document.MainList.Number, document.MainList.Columns);
        foreach (var (name, figures) in portfolios)
            list.Add(StatusReport.PortfolioRow(name, figures));
        await shelf.PutAsync(lease, [list], all: true, cancellationToken);
        await shelf.FreezeAsync(
            lease,
            report,
            document,
            null,
            () => notices.OfCreditorAsync(report, cancellationToken),
            cancellationToken
        );
    }

    // What waits is said as it is now: it is there to be answered.
    private async Task<IEnumerable<IReadOnlyList<ReportValue>>> WaitingAsync(
        Guid portfolioId,
        LateInterestRates known,
        CancellationToken cancellationToken
    )
    {
        var waiting = await (
            from decision in context.Decisions.AsNoTracking()
            join one in context.Cases.IgnoreAutoIncludes() on decision.CaseId equals one.Id
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            where decision.PortfolioId == portfolioId && decision.State == DecisionState.Waiting
            orderby decision.AnswerBy, decision.CaseNumber
            select new
            {
                decision.CaseId,
                decision.CaseNumber,
                debtor.Name,
                decision.Kind,
                decision.AnswerBy,
            }
        ).ToListAsync(cancellationToken);
        var claimed = await histories.ClaimedAsync(waiting.Select(one => one.CaseId), clock.Today(), known, cancellationToken);
        return waiting.Select(one =>
            (IReadOnlyList<ReportValue>)
                [
                    ReportValue.Of(one.CaseNumber),
                    ReportValue.Of(one.Name),
                    ReportValue.Word($"Decision_{one.Kind}"),
                    ReportValue.Of(one.AnswerBy),
                    ReportValue.Of(claimed[one.CaseId]),
                ]
        );
    }

    // By another way: the database adds up the rows themselves, and the lines of the bridge must lead from one month to the next.
    private async Task CheckAsync(
        IQueryable<Case> cases,
        StatusFigures figures,
        ReportPieces all,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var booked = await cases
            .Join(context.LedgerEntries, one => one.Id, row => row.CaseId, (_, row) => row)
            .Where(row => row.BookedOn <= day)
            .SumAsync(row => row.Amount.Ore, cancellationToken);
        var listed = new Money(all.Sums[^1]!.Value);
        if (new Money(booked) != figures.Booked || listed != figures.Now.Amount || !figures.AddsUp)
            throw new InvalidOperationException(
                $"The report does not add up: ledger {new Money(booked)}, read {figures.Booked}; listed {listed}, claimed {figures.Now.Amount}."
            );
    }
}
