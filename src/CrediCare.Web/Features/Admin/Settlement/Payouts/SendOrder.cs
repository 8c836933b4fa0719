using CrediCare.Data;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>
/// The bank has an order: its refunds are booked on their cases, and what the bank has told of it already is heard. Saves nothing itself.
/// </summary>
public sealed class SendOrder(PortalContext context)
{
    /// <param name="order">With its lines.</param>
    /// <param name="now">When, and by whom.</param>
    /// <param name="refunded">Told of each case that a refund was booked on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Outcome<PaymentOrderRefusal>> DoAsync(
        PaymentOrder order,
        CaseOccasion now,
        Action<Case> refunded,
        CancellationToken cancellationToken
    )
    {
        if (order.Send(now.Today, now.UserId!.Value, now.NowUtc) is { Succeeded: false } refused)
            return refused;
        foreach (var line in order.Lines.Where(line => line.Kind == PayoutKind.Refund))
        {
            var one = await context
                .Cases.Include(found => found.Invoices)
                .Include(found => found.Ledger)
                .AsSplitQuery()
                .SingleAsync(found => found.Id == line.CaseId, cancellationToken);
            if (!one.RecordRefund(line.Amount, now.Today, line.Reference, now).Succeeded)
                return PaymentOrderRefusal.HasChanged;
            line.BookedBy(one.Events[^1].TransactionId!.Value);
            refunded(one);
        }

        await HearWhatWasToldAsync(order, cancellationToken);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    // The bank may have paid before anybody said that it had the file.
    private async Task HearWhatWasToldAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var references = order.Lines.Select(line => line.Reference).Append(order.BlockReference).ToList();
        var told = await context
            .ReceivedFileItems.Where(item =>
                references.Contains(item.EndToEndId!) && item.Outcome == ReceivedItemOutcome.PaidUnsent
            )
            .OrderBy(item => item.Id)
            .ToListAsync(cancellationToken);
        foreach (var item in told)
        {
            if (order.Lines.SingleOrDefault(line => line.Reference == item.EndToEndId) is { } line)
                line.Confirm(item.Amount, item.BookedOn, item.Id);
            else
                order.ConfirmAll(item.Amount, item.BookedOn, item.Id);
        }
    }
}
