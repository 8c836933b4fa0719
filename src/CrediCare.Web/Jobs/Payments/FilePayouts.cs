using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// What the bank says of payouts of ours, known by the reference that the payment order gave them: that they left, or came back. What does
/// not fit what we know is left to a person. Saves nothing itself.
/// </summary>
public sealed class FilePayouts(PortalContext context, RefundReturns refunds, IOptions<ClientFundsOptions> options)
{
    /// <param name="item">Not one that takes a payment back.</param>
    /// <param name="order">Which it names; null where it names none of ours.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What became of it; null where it is money that came in and waits for its place.</returns>
    public async Task<ReceivedItemOutcome?> DealAsync(
        ReceivedFileItem item,
        PaymentOrder? order,
        CaseOccasion now,
        CancellationToken cancellationToken
    )
    {
        if (order is null)
            return item.Kind == PaymentFileItemKind.Left ? ReceivedItemOutcome.LeftUnasked : null;
        var line = order.Lines.SingleOrDefault(one => one.Reference == item.EndToEndId);
        if (item.Kind != PaymentFileItemKind.Left)
            return line is null ? null : await ComeBackAsync(order, line, item, now, cancellationToken);
        var heard = line is null
            ? order.ConfirmAll(item.Amount, item.BookedOn, item.Id)
            : line.Confirm(item.Amount, item.BookedOn, item.Id);
        if (heard.Refusal is { } refusal)
            return OutcomeOf(refusal);
        Log(AuditAction.PayoutConfirmed, order, now);
        return ReceivedItemOutcome.PaidOut;
    }

    private static ReceivedItemOutcome OutcomeOf(PayoutWordRefusal refusal) =>
        refusal switch
        {
            PayoutWordRefusal.Twice => ReceivedItemOutcome.PaidTwice,
            PayoutWordRefusal.NotSent => ReceivedItemOutcome.PaidUnsent,
            PayoutWordRefusal.AnotherAmount => ReceivedItemOutcome.PaidOtherwise,
        };

    // Another amount, or the same once more, is money that nobody knows the meaning of yet.
    private async Task<ReceivedItemOutcome?> ComeBackAsync(
        PaymentOrder order,
        PaymentOrderLine line,
        ReceivedFileItem item,
        CaseOccasion now,
        CancellationToken cancellationToken
    )
    {
        if (!line.ComeBack(item.Amount, item.ReturnReason ?? item.Text, now.Today, item.Id).Succeeded)
            return null;
        await refunds.BookAsync(line, now, cancellationToken);
        Log(AuditAction.PayoutReturned, order, now);
        return ReceivedItemOutcome.CameBack;
    }

    /// <summary>
    /// The order whose payout it names, whatever it says of it; null for all else, and for what another account than the client
    /// account says, where the agency's own share also arrives.
    /// </summary>
    public async Task<PaymentOrder?> OrderOfAsync(ReceivedFileItem item, CancellationToken cancellationToken)
    {
        if (item.EndToEndId is not { } reference || item.Kind == PaymentFileItemKind.TakenBack || !IsClientAccount(item.Account))
            return null;
        var block = PaymentOrder.OrderOfBlock(reference);
        var id = block is null
            ? await context
                .Set<PaymentOrderLine>()
                .Where(line => line.Reference == reference)
                .Select(line => (Guid?)line.OrderId)
                .SingleOrDefaultAsync(cancellationToken)
            : await context
                .PaymentOrders.Where(order => order.PublicId == block)
                .Select(order => (Guid?)order.Id)
                .SingleOrDefaultAsync(cancellationToken);
        return id is null
            ? null
            : await context.PaymentOrders.Include(order => order.Lines).SingleAsync(order => order.Id == id, cancellationToken);
    }

    // Where none is set up, nothing has left by a file of ours either.
    private bool IsClientAccount(string account) =>
        options.Value.ClientAccount is var own && (own.Length == 0 || account == Identifier.Parse<BankAccountNumber>(own).Value);

    private void Log(AuditAction action, PaymentOrder order, CaseOccasion now) =>
        context.Add(
            new AuditEntry(Guid.CreateVersion7(), now.NowUtc, null, false, action, nameof(PaymentOrder), order.Id, null, null)
        );
}
