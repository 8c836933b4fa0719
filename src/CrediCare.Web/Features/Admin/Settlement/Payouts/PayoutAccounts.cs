using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>
/// Finds the account that each portfolio is paid to, and who let it in, as long as nobody else has approved a payment to it that reached
/// the bank.
/// </summary>
public sealed class PayoutAccounts(PortalContext context)
{
    public Task<List<PayoutAccount>> FindAsync(IReadOnlyCollection<Guid> portfolioIds, CancellationToken cancellationToken) =>
        Of(portfolioIds).ToListAsync(cancellationToken);

    public IQueryable<PayoutAccount> Of(IReadOnlyCollection<Guid> portfolioIds) =>
        from portfolio in context.Portfolios
        where portfolioIds.Contains(portfolio.Id)
        join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
        let account = portfolio.BankAccount ?? creditor.BankAccount
        let who = portfolio.BankAccount != null
            ? portfolio.BankAccountByUserId
            // What was there before this was kept: whoever took the creditor on, by the log.
            : creditor.BankAccountByUserId
                ?? context
                    .AuditEntries.Where(entry => entry.SubjectId == creditor.Id && entry.Action == AuditAction.CreditorCreated)
                    .Select(entry => entry.UserId)
                    .FirstOrDefault()
        let since = portfolio.BankAccount != null
            ? portfolio.BankAccountAtUtc
            : creditor.BankAccountAtUtc ?? creditor.CreatedAtUtc
        orderby creditor.Name, portfolio.Name, portfolio.Id
        select new PayoutAccount(
            portfolio.Id,
            portfolio.PublicId,
            creditor.PublicId,
            creditor.Name,
            portfolio.Name,
            account,
            context
                .Set<PaymentOrderLine>()
                .Any(line =>
                    line.PortfolioId == portfolio.Id
                    && line.Kind == PayoutKind.ToCreditor
                    && line.State == PaymentOrderLineState.Sent
                    && line.Account == account
                    && context.PaymentOrders.Any(order =>
                        order.Id == line.OrderId && order.ApprovedByUserId != who && order.ApprovedAtUtc >= since
                    )
                )
                ? null
                : who
        );
}

/// <summary>Where a portfolio is paid.</summary>
/// <param name="Account">11 digits; null where none is known.</param>
/// <param name="LetInByUserId">Who does not approve a payment to it; null where anybody may.</param>
public sealed record PayoutAccount(
    Guid PortfolioId,
    string PublicId,
    string CreditorPublicId,
    string CreditorName,
    string Name,
    string? Account,
    Guid? LetInByUserId
);
