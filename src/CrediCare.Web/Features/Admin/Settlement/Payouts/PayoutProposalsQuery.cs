using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Jobs.Reports;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Works out what is to be paid next, by the days that are closed and the orders there are.</summary>
public sealed class PayoutProposalsQuery(PortalContext context, RateBook rates, IOptions<ClientFundsOptions> options)
{
    /// <summary>More refunds than one order holds come with the next.</summary>
    private const int MostRefunds = 500;

    /// <returns>Null while no week is closed.</returns>
    public async Task<PayoutProposals?> FindAsync(CancellationToken cancellationToken)
    {
        var last = await context
            .ClientFundsDays.AsNoTracking()
            .OrderByDescending(day => day.Day)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null)
            return null;
        var through = RemittanceReports.LastSunday(last.Day.AddDays(1));
        var lines = await Beyond(through).ToListAsync(cancellationToken);
        PayoutProposal[] all =
        [
            .. await ToCreditorsAsync(through, last.Day, lines, cancellationToken),
            .. await RefundsAsync(lines, cancellationToken),
            .. OwnShare(last, lines),
        ];
        var back = await CameBackAsync(cancellationToken);
        var smallest = await rates.SmallestPayoutAsync(last.Day, cancellationToken);
        return new PayoutProposals(
            through,
            last.Day,
            [
                .. all.Select(one =>
                    one with
                    {
                        HasComeBack = back.Contains((one.Kind, one.PortfolioId, one.CaseId, one.Account)),
                        Smallest = Smallest(one.Kind),
                    }
                ),
            ]
        );

        Money Smallest(PayoutKind kind) =>
            kind switch
            {
                PayoutKind.ToCreditor => smallest?.ToCreditor ?? Money.Zero,
                PayoutKind.Refund => smallest?.Refund ?? Money.Zero,
                PayoutKind.OwnShare => Money.Zero,
            };
    }

    // Where nothing arrived; it is not tried again before somebody has mended the account, or said that it is right.
    private async Task<HashSet<(PayoutKind, Guid?, Guid?, string?)>> CameBackAsync(CancellationToken cancellationToken) => (
            await context
                .Set<PaymentOrderLine>()
                .Where(line => line.BackOn != null && line.AccountSeenByUserId == null)
                .Select(line => new
                {
                    line.Kind,
                    line.PortfolioId,
                    line.CaseId,
                    line.Account,
                })
                .ToListAsync(cancellationToken)
        ).Select(line => (line.Kind, line.PortfolioId, line.CaseId, (string?)line.Account)).ToHashSet();

    private async Task<IEnumerable<PayoutProposal>> ToCreditorsAsync(
        DateOnly through,
        DateOnly closed,
        List<PaymentOrderLine> lines,
        CancellationToken cancellationToken
    )
    {
        var then = await OwedAsync(through, cancellationToken);
        var now = await OwedAsync(closed, cancellationToken);
        var portfolios = await (
            from portfolio in context.Portfolios
            where now.Keys.Contains(portfolio.Id)
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            orderby creditor.Name, portfolio.Name, portfolio.Id
            select new
            {
                portfolio.Id,
                creditor.Name,
                PortfolioName = portfolio.Name,
                Account = portfolio.BankAccount ?? creditor.BankAccount,
            }
        ).ToListAsync(cancellationToken);
        return portfolios
            .Select(one =>
            {
                var its = lines.FindAll(line => line.Kind == PayoutKind.ToCreditor && line.PortfolioId == one.Id);
                var amount = PayoutProposal.ToCreditor(
                    then.GetValueOrDefault(one.Id, Money.Zero),
                    now[one.Id],
                    its.Sum(line => NotIn(line, through)),
                    its.Sum(line => NotIn(line, closed))
                );
                return new PayoutProposal(PayoutKind.ToCreditor, one.Id, null, one.Name, one.Account, null, amount, Money.Zero)
                {
                    PortfolioName = one.PortfolioName,
                };
            })
            .Where(one => !one.Amount.IsZero);
    }

    /// <summary>What the ledger up to a day does not tell all of: not sent, or moved after it.</summary>
    public IQueryable<PaymentOrderLine> Beyond(DateOnly day) =>
        context
            .Set<PaymentOrderLine>()
            .AsNoTracking()
            .Where(line => line.State == PaymentOrderLineState.Waiting || line.SentOn > day || line.BackOn > day);

    /// <summary>What each portfolio's account came to at the end of a day; owed is negative.</summary>
    public IQueryable<PortfolioBalance> Balances(DateOnly day) =>
        context
            .ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Creditors && row.Day <= day)
            .GroupBy(row => row.PortfolioId!.Value)
            .Select(same => new PortfolioBalance(same.Key, same.Sum(row => row.AmountOre)));

    private Task<Dictionary<Guid, Money>> OwedAsync(DateOnly day, CancellationToken cancellationToken) =>
        Balances(day).ToDictionaryAsync(one => one.PortfolioId, one => new Money(-one.Ore), cancellationToken);

    private async Task<IEnumerable<PayoutProposal>> RefundsAsync(
        List<PaymentOrderLine> lines,
        CancellationToken cancellationToken
    )
    {
        var cases = await (
            from one in context.Cases.IgnoreAutoIncludes()
            where one.ExcessSince != null
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join account in context.Set<RefundAccount>() on one.Id equals account.CaseId into accounts
            from account in accounts.DefaultIfEmpty()
            // However many wait for an account, those that have one are paid.
            orderby account == null, one.ExcessSince, one.Id
            select new
            {
                one.Id,
                one.CaseNumber,
                one.PortfolioId,
                debtor.Name,
                account.Account,
                EnteredBy = (Guid?)account.EnteredByUserId,
            }
        )
            .Take(MostRefunds)
            .ToListAsync(cancellationToken);
        var ids = cases.ConvertAll(one => one.Id);
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
                var ours = Money.Max(Money.Zero, excess[one.Id] - straight.GetValueOrDefault(one.Id, Money.Zero));
                var open = lines.Where(line => line.OpenFor == one.Id).Sum(line => line.Amount);
                return new PayoutProposal(
                    PayoutKind.Refund,
                    one.PortfolioId,
                    one.Id,
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

    private IEnumerable<PayoutProposal> OwnShare(ClientFundsDay last, List<PaymentOrderLine> lines)
    {
        var (amount, vat) = PayoutProposal.OwnShare(last.Standing);
        var its = lines.FindAll(line => line.Kind == PayoutKind.OwnShare && !NotIn(line, last.Day).IsZero);
        if (its.Count > 0 || !amount.IsPositive)
            return [];
        var account = Identifier.ParseOrNull<BankAccountNumber>(options.Value.OwnAccount)?.Value;
        return [new PayoutProposal(PayoutKind.OwnShare, null, null, options.Value.Holder, account, null, amount, vat)];
    }

    // What the ledger up to a day does not say of a line yet.
    private static Money NotIn(PaymentOrderLine line, DateOnly day)
    {
        var left = line.State != PaymentOrderLineState.Dropped && (line.SentOn is null || line.SentOn > day);
        var back = line.BackOn > day;
        return (left ? line.Amount : Money.Zero) - (line.BackOn is not null && (back || left) ? line.Amount : Money.Zero);
    }
}

/// <summary>What a portfolio's account of the client funds comes to, in øre.</summary>
public sealed record PortfolioBalance(Guid PortfolioId, long Ore);

/// <summary>What is to be paid next.</summary>
/// <param name="Through">The Sunday up to which creditors are paid.</param>
/// <param name="Closed">The last closed day, which nothing may be beyond.</param>
/// <param name="All">What is payable and what waits.</param>
public sealed record PayoutProposals(DateOnly Through, DateOnly Closed, IReadOnlyList<PayoutProposal> All);
