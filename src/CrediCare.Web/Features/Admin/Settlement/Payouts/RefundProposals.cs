using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Admin.Queue;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Works out what those who paid too much are to be paid back.</summary>
public sealed class RefundProposals(PortalContext context)
{
    private const int Most = 500;

    /// <param name="lines">What orders hold already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IEnumerable<PayoutProposal>> FindAsync(List<PaymentOrderLine> lines, CancellationToken cancellationToken)
    {
        var cases = await Owed().ToListAsync(cancellationToken);
        var ids = cases.ConvertAll(one => one.CaseId);
        var excess = await context.ExcessOfAsync(ids, cancellationToken);
        var straight = await context
            .LedgerEntries.Where(row =>
                ids.Contains(row.CaseId) && row.Component == LedgerComponent.Excess && row.Kind == LedgerEntryKind.DirectPayment
            )
            .GroupBy(row => row.CaseId)
            .Select(same => new { same.Key, Ore = same.Sum(row => row.Amount.Ore) })
            .ToDictionaryAsync(one => one.Key, one => new Money(-one.Ore), cancellationToken);
        return cases
            .Select(one =>
            {
                var ours = Money.Max(Money.Zero, excess[one.CaseId] - straight.GetValueOrDefault(one.CaseId, Money.Zero));
                var open = lines.Where(line => line.OpenFor == one.CaseId).Sum(line => line.Amount);
                return new PayoutProposal(
                    PayoutKind.Refund,
                    one.PortfolioId,
                    one.CaseId,
                    one.Name,
                    one.Account,
                    one.EnteredBy,
                    ours - open,
                    Money.Zero
                )
                {
                    CaseNumber = one.CaseNumber,
                };
            })
            .Where(one => one.Amount.IsPositive);
    }

    /// <summary>
    /// As many as one order holds, the longest waiting first; more come with the next. Those that no account is known for come last, so
    /// that they keep nobody waiting.
    /// </summary>
    public IQueryable<RefundOwed> Owed() =>
        (
            from one in context.Cases.IgnoreAutoIncludes()
            where one.ExcessSince > DateOnly.MinValue
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join account in context.Set<RefundAccount>() on one.Id equals account.CaseId into accounts
            from account in accounts.DefaultIfEmpty()
            orderby account == null, one.ExcessSince, one.Id
            select new RefundOwed(
                one.Id,
                one.CaseNumber,
                one.PortfolioId,
                debtor.Name,
                account.Account,
                (Guid?)account.EnteredByUserId
            )
        ).Take(Most);
}

/// <summary>A case on which too much was paid, and the account that was entered for it, if any.</summary>
public sealed record RefundOwed(Guid CaseId, string CaseNumber, Guid PortfolioId, string Name, string? Account, Guid? EnteredBy);
