using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Books a refund that did not arrive back on its case. Saves nothing itself.</summary>
public sealed class RefundReturns(PortalContext context, CaseAtHandQuery cases)
{
    // The portal itself, which sees what staff see.
    private static readonly Viewer Portal = new(Guid.Empty, "", StaffRole.Caseworker, [], null);

    /// <param name="line">Failed or come back; nothing is done of what is no refund.</param>
    /// <param name="now">When, and by whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task BookAsync(PaymentOrderLine line, CaseOccasion now, CancellationToken cancellationToken)
    {
        if (line.TransactionId is not { } transaction)
            return;
        var number = await context
            .Cases.Where(one => one.Id == line.CaseId)
            .Select(one => one.CaseNumber)
            .SingleAsync(cancellationToken);
        var hand = (await cases.FindAsync(Portal, number, cancellationToken))!;
        if (!hand.Case.TakeRefundIn(transaction, line.Reference, hand.Circumstances, now).Succeeded)
            throw new InvalidOperationException("A refund by a payment order is not on its case.");
        line.BookedBackBy(hand.Case.Events[^1].TransactionId!.Value);
        context.Add(
            new AuditEntry(
                Guid.CreateVersion7(),
                now.NowUtc,
                now.UserId,
                false,
                AuditAction.RefundCameBack,
                nameof(Case),
                hand.Case.Id,
                hand.Case.CreditorId,
                null
            )
        );
    }
}
