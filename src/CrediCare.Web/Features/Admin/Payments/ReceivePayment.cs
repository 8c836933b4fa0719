using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Takes in money whose case is not known. The same source and reference is the same money.</summary>
public sealed class ReceivePayment(PortalContext context, AuditTrail audit)
{
    /// <returns>What stands now, and whether it stood there already.</returns>
    public async Task<(IncomingPayment Payment, bool IsKnown)> ReceiveAsync(
        IncomingPayment payment,
        CancellationToken cancellationToken
    )
    {
        if (await KnownAsync(payment, cancellationToken) is { } known)
            return (known, true);
        context.Add(payment);
        audit.Add(AuditAction.PaymentReceived, nameof(IncomingPayment), payment.Id, null, payment.Source);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return (payment, false);
        }
        catch (DbUpdateException)
        {
            // The same was received at the same moment; else it is a fault and is told as one.
            context.ChangeTracker.Clear();
            if (await KnownAsync(payment, cancellationToken) is not { } same)
                throw;
            return (same, true);
        }
    }

    private Task<IncomingPayment?> KnownAsync(IncomingPayment payment, CancellationToken cancellationToken) =>
        context
            .IncomingPayments.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Source == payment.Source && one.Reference == payment.Reference, cancellationToken);
}
