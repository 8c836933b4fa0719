using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Reports;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports;

/// <summary>Reads what became of a remittance: paid out, or why not yet. The reader has been let in to the report before.</summary>
public sealed class RemittancePayouts(PortalContext context, PayoutProposalsQuery proposals)
{
    /// <param name="reportId">A remittance.</param>
    /// <param name="voucher">What it says is paid out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RemittancePayout> OfAsync(Guid reportId, RemittanceVoucher voucher, CancellationToken cancellationToken)
    {
        var report = await context
            .Reports.Where(one => one.Id == reportId)
            .Select(one => new { one.Day, one.PortfolioId })
            .SingleAsync(cancellationToken);
        var line = await (
            from order in context.PaymentOrders
            where order.Through >= report.Day
            join its in context.Set<PaymentOrderLine>() on order.Id equals its.OrderId
            where
                its.PortfolioId == report.PortfolioId
                && its.Kind == PayoutKind.ToCreditor
                && its.State != PaymentOrderLineState.Dropped
            orderby its.BackOn != null, order.Through, order.PreparedAtUtc
            select its
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        var hasAccount = await (
            from portfolio in context.Portfolios
            where portfolio.Id == report.PortfolioId
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            select portfolio.BankAccount != null || creditor.BankAccount != null
        ).SingleAsync(cancellationToken);
        var own = voucher.Lines.Where(one => one.Account == VoucherAccount.Agency).Sum(one => one.Debit - one.Credit);
        var next = await proposals.NextToAsync(report.PortfolioId!.Value, cancellationToken);
        return next is null || next.Through < report.Day
            ? new RemittancePayout(line, own, own, hasAccount, Money.Zero)
            : new RemittancePayout(line, own, next.Amount, hasAccount, next.Smallest);
    }
}

/// <summary>What became of a remittance.</summary>
/// <param name="Line">The first payment that holds it; null while none does.</param>
/// <param name="Own">What the remittance itself comes to.</param>
/// <param name="Next">What is paid next, with what is left from weeks before; the same until the week is closed.</param>
/// <param name="HasAccount">Whether there is an account to pay out to.</param>
/// <param name="Smallest">What is less than this waits until it is more.</param>
public sealed record RemittancePayout(PaymentOrderLine? Line, Money Own, Money Next, bool HasAccount, Money Smallest)
{
    /// <summary>What the reader is told, as a word of the reports' texts.</summary>
    public string Word =>
        Line switch
        {
            { State: PaymentOrderLineState.Sent, PaidOn: null } => "Payout_Sent",
            { State: PaymentOrderLineState.Sent } => "Payout_Paid",
            { State: PaymentOrderLineState.Failed } => "Payout_Failed",
            { State: PaymentOrderLineState.Returned } => "Payout_Returned",
            { } => "Payout_Prepared",
            null when !Own.IsPositive || !Next.IsPositive => "Payout_Carried",
            null when !HasAccount => "Payout_NoAccount",
            null when Next < Smallest => "Payout_TooSmall",
            null => "Payout_Waits",
        };

    /// <summary>The day that the word is about.</summary>
    public DateOnly? Day => Line?.BackOn ?? Line?.PaidOn ?? Line?.SentOn;

    /// <summary>What was left from weeks before, or came after, and was paid or taken with it.</summary>
    public Money Besides => Line is null ? Money.Zero : Line.Amount - Own;
}
