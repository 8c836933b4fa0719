using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Sets money aside to be paid back, or as the agency's own, and takes it up again. Somebody else's decision that came first stands.</summary>
public sealed class SettlePayment(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Null when there is no such payment. What is to be paid back already is so.</returns>
    public Task<Outcome<IncomingPaymentRefusal>?> SendBackAsync(
        string publicId,
        string reason,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            publicId,
            IncomingPaymentState.ToBeReturned,
            AuditAction.PaymentToBeReturned,
            payment => payment.SendBack(reason, userId, clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    /// <returns>Null when there is no such payment. What is the agency's own already is so.</returns>
    public Task<Outcome<IncomingPaymentRefusal>?> SayOwnMoneyAsync(
        string publicId,
        string reason,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            publicId,
            IncomingPaymentState.OwnMoney,
            AuditAction.PaymentIsOwnMoney,
            payment => payment.SayOwnMoney(reason, userId, clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    /// <returns>Null when there is no such payment. What waits already does so.</returns>
    public Task<Outcome<IncomingPaymentRefusal>?> TakeUpAgainAsync(
        string publicId,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            publicId,
            IncomingPaymentState.Unidentified,
            AuditAction.PaymentTakenUp,
            payment => payment.TakeUpAgain(userId, clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    /// <returns>Null when there is no such payment. What has been paid back already is so.</returns>
    public Task<Outcome<IncomingPaymentRefusal>?> RecordReturnAsync(
        string publicId,
        DateOnly on,
        string reference,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            publicId,
            IncomingPaymentState.Returned,
            AuditAction.PaymentReturned,
            payment => payment.RecordReturn(on, reference, userId, clock.Today(), clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    private async Task<Outcome<IncomingPaymentRefusal>?> ChangeAsync(
        string publicId,
        IncomingPaymentState wanted,
        AuditAction action,
        Func<IncomingPayment, Outcome<IncomingPaymentRefusal>> change,
        CancellationToken cancellationToken
    )
    {
        if (
            await context.IncomingPayments.SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken)
            is not { } payment
        )
            return null;
        if (payment.State == wanted)
            return Outcome<IncomingPaymentRefusal>.Success;
        if (change(payment) is { Succeeded: false } refused)
            return refused;
        audit.Add(action, nameof(IncomingPayment), payment.Id, null);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return IncomingPaymentRefusal.SettledAlready;
        }

        return Outcome<IncomingPaymentRefusal>.Success;
    }
}
