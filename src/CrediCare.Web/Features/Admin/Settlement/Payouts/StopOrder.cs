using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>
/// That the bank has stopped the file of an order: one says so and how they know, another one confirms it, and until then all that it would
/// pay is held. What a file of the bank says has left is not stopped.
/// </summary>
public sealed class StopOrder(PortalContext context, OrderPayments orders)
{
    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> SayAsync(
        string id,
        string because,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        orders.DoAsync(
            id,
            AuditAction.PaymentOrderStopSaid,
            async order =>
                await HasPaidAsync(order, cancellationToken)
                    ? PaymentOrderRefusal.BankHasPaidSome
                    : order.SayStopped(because, viewer.UserId, orders.Now),
            cancellationToken
        );

    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> ConfirmAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        orders.DoAsync(
            id,
            AuditAction.PaymentOrderCancelled,
            async order =>
                await HasPaidAsync(order, cancellationToken)
                    ? PaymentOrderRefusal.BankHasPaidSome
                    : order.ConfirmStopped(viewer.UserId, orders.Now),
            cancellationToken
        );

    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> TakeBackAsync(string id, CancellationToken cancellationToken) =>
        orders.DoAsync(
            id,
            AuditAction.PaymentOrderStopTakenBack,
            order => Task.FromResult(order.TakeStopBack()),
            cancellationToken
        );

    // Also what has been received and not been dealt with yet.
    private Task<bool> HasPaidAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var references = order.Lines.Select(line => line.Reference).Append(order.BlockReference).ToList();
        return context.ReceivedFileItems.AnyAsync(
            item =>
                references.Contains(item.EndToEndId!)
                && item.Kind == PaymentFileItemKind.Left
                && (item.Outcome == null || item.Outcome == ReceivedItemOutcome.PaidUnsent),
            cancellationToken
        );
    }
}
