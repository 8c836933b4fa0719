using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Jobs.Reports;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Works out what is to be paid next, by the days that are closed and the orders there are.</summary>
public sealed class PayoutProposalsQuery(PortalContext context, RateBook rates, IOptions<ClientFundsOptions> options)
{
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
            .. await new RefundProposals(context).FindAsync(lines, cancellationToken),
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

    /// <summary>What a portfolio is paid next.</summary>
    /// <returns>Null while no week is closed.</returns>
    public async Task<NextPayout?> NextToAsync(Guid portfolioId, CancellationToken cancellationToken)
    {
        if (await context.ClientFundsDays.MaxAsync(day => (DateOnly?)day.Day, cancellationToken) is not { } closed)
            return null;
        var through = RemittanceReports.LastSunday(closed.AddDays(1));
        var its = await Beyond(through)
            .Where(line => line.PortfolioId == portfolioId && line.Kind == PayoutKind.ToCreditor)
            .ToListAsync(cancellationToken);
        var amount = ToCreditor(await OwedOnAsync(through), await OwedOnAsync(closed), its, through, closed);
        var smallest = await rates.SmallestPayoutAsync(closed, cancellationToken);
        return new NextPayout(through, amount, smallest?.ToCreditor ?? Money.Zero);

        async Task<Money> OwedOnAsync(DateOnly day) =>
            new(
                -await context
                    .ClientFundsEntries.Where(row =>
                        row.Account == ClientFundsAccount.Creditors && row.PortfolioId == portfolioId && row.Day <= day
                    )
                    .SumAsync(row => row.AmountOre, cancellationToken)
            );
    }

    // Where nothing arrived; it is not tried again before somebody has mended the account, or said that it is right.
    private async Task<HashSet<(PayoutKind, Guid?, Guid?, string?)>> CameBackAsync(CancellationToken cancellationToken) => (
            await context
                .Set<PaymentOrderLine>()
                .Where(line => line.BackOn > DateOnly.MinValue && line.AccountSeenByUserId == null)
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
        var accounts = await new PayoutAccounts(context).FindAsync(now.Keys, cancellationToken);
        return accounts
            .Select(one =>
            {
                var its = lines.FindAll(line => line.Kind == PayoutKind.ToCreditor && line.PortfolioId == one.PortfolioId);
                var owedThen = then.GetValueOrDefault(one.PortfolioId, Money.Zero);
                return new PayoutProposal(
                    PayoutKind.ToCreditor,
                    one.PortfolioId,
                    null,
                    one.CreditorName,
                    one.Account,
                    one.LetInByUserId,
                    ToCreditor(owedThen, now[one.PortfolioId], its, through, closed),
                    Money.Zero
                )
                {
                    PortfolioName = one.Name,
                    PortfolioPublicId = one.PublicId,
                    CreditorId = one.CreditorPublicId,
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

    private IEnumerable<PayoutProposal> OwnShare(ClientFundsDay last, List<PaymentOrderLine> lines)
    {
        var (amount, vat) = PayoutProposal.OwnShare(last.Standing);
        var its = lines.FindAll(line => line.Kind == PayoutKind.OwnShare && !NotIn(line, last.Day).IsZero);
        if (its.Count > 0 || !amount.IsPositive)
            return [];
        var account = Identifier.ParseOrNull<BankAccountNumber>(options.Value.OwnAccount)?.Value;
        return [new PayoutProposal(PayoutKind.OwnShare, null, null, options.Value.Holder, account, null, amount, vat)];
    }

    private static Money ToCreditor(
        Money owedThen,
        Money owedNow,
        List<PaymentOrderLine> its,
        DateOnly through,
        DateOnly closed
    ) =>
        PayoutProposal.ToCreditor(owedThen, owedNow, its.Sum(line => NotIn(line, through)), its.Sum(line => NotIn(line, closed)));

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

/// <summary>What a portfolio is paid next.</summary>
/// <param name="Through">The Sunday up to which it is paid.</param>
/// <param name="Amount">In whole; what is below nought is taken from the next.</param>
/// <param name="Smallest">What is less than this waits until it is more.</param>
public sealed record NextPayout(DateOnly Through, Money Amount, Money Smallest);

/// <summary>What is to be paid next.</summary>
/// <param name="Through">The Sunday up to which creditors are paid.</param>
/// <param name="Closed">The last closed day, which nothing may be beyond.</param>
/// <param name="All">What is payable and what waits.</param>
public sealed record PayoutProposals(DateOnly Through, DateOnly Closed, IReadOnlyList<PayoutProposal> All)
{
    public IReadOnlyList<PayoutProposal> Payable { get; } = [.. All.Where(one => one.Hindrance is null)];
}
