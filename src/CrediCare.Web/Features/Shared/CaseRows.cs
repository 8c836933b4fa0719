using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Reads one page of cases as lines, in two queries whatever their number. The amounts come from the ledger rows by the
/// function that everything else asks too.
/// </summary>
public sealed class CaseRows(PortalContext context, RateBook rates, TimeProvider clock)
{
    public const int PerPage = 50;

    /// <param name="cases">Those to show, filtered by what the viewer may see.</param>
    /// <param name="sort">Their order; the case's own key comes last, so that no line is shown twice.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<IReadOnlyList<CaseRow>> PageAsync(
        IQueryable<Case> cases,
        CaseSort sort,
        int page,
        CancellationToken cancellationToken
    )
    {
        var found = await Sorted(cases, sort).Skip((page - 1) * PerPage).Take(PerPage).ToListAsync(cancellationToken);
        var ids = found.Select(line => line.Id).ToList();
        var ledger = (
            await context.LedgerEntries.AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.CaseId);
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        var today = clock.Today();
        return [.. found.Select(line => Row(line, ledger[line.Id].ToList()))];

        CaseRow Row(Line line, List<LedgerEntry> entries)
        {
            var balance = Ledger.BalanceOn(entries, line.Invoices, known, CaseBalances.DayOf(line.ClosedOn, entries, today));
            DateOnly? limitation =
                line.Stage != CaseStage.Closed && line.EarliestLimitation is { } anniversary
                    ? WorkingDays.SameOrNext(anniversary)
                    : null;
            return new CaseRow(
                line.CaseNumber,
                line.DebtorName,
                line.PortfolioName,
                line.CreditorName,
                line.Stage,
                line.Holds,
                line.ClosedReason,
                line.OpenedOn,
                limitation,
                today > limitation,
                balance.Total,
                balance.InterestKnownThrough
            );
        }
    }

    private IQueryable<Line> Sorted(IQueryable<Case> cases, CaseSort sort)
    {
        var joined =
            from one in cases.AsNoTracking()
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            select new
            {
                Case = one,
                Debtor = debtor,
                PortfolioName = portfolio.Name,
                CreditorName = creditor.Name,
            };
        var ordered = sort switch
        {
            CaseSort.Newest => joined.OrderByDescending(line => line.Case.OpenedOn).ThenByDescending(line => line.Case.Id),
            CaseSort.Oldest => joined.OrderBy(line => line.Case.OpenedOn).ThenBy(line => line.Case.Id),
            CaseSort.Debtor => joined.OrderBy(line => line.Debtor.MatchName).ThenBy(line => line.Case.Id),
            CaseSort.Limitation => joined
                .OrderBy(line => line.Case.Stage == CaseStage.Closed || line.Case.EarliestLimitation == null)
                .ThenBy(line => line.Case.EarliestLimitation)
                .ThenBy(line => line.Case.Id),
        };
        return ordered.Select(line => new Line(
            line.Case.Id,
            line.Case.CaseNumber,
            line.Debtor.Name,
            line.PortfolioName,
            line.CreditorName,
            line.Case.Stage,
            line.Case.Holds,
            line.Case.ClosedReason,
            line.Case.OpenedOn,
            line.Case.ClosedOn,
            line.Case.EarliestLimitation,
            line.Case.Invoices.Select(invoice => new ClaimInvoice(invoice.Id, invoice.DueDate)).ToList()
        ));
    }

    private sealed record Line(
        Guid Id,
        string CaseNumber,
        string DebtorName,
        string PortfolioName,
        string CreditorName,
        CaseStage Stage,
        CaseHold Holds,
        ClosedReason? ClosedReason,
        DateOnly OpenedOn,
        DateOnly? ClosedOn,
        DateOnly? EarliestLimitation,
        List<ClaimInvoice> Invoices
    );
}
