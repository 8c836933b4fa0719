using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Why a registration is not taken back.</summary>
public enum TakeBackRefusal
{
    NotFound,

    /// <summary>The person may only read at this creditor.</summary>
    ReadOnly,

    /// <summary>It has become a case, or has been decided.</summary>
    TooLate,
}

/// <summary>Takes a registration back before the night: nothing was sent to the debtor, and its invoice number is free again.</summary>
public sealed class TakeBackRegistration(PortalContext context, AuditTrail audit)
{
    public async Task<Outcome<TakeBackRefusal>> TakeBackAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var registration = await context
            .Registrations.VisibleTo(viewer)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (registration is null)
            return TakeBackRefusal.NotFound;
        if (!MayRegister.At(viewer, registration.CreditorId))
            return TakeBackRefusal.ReadOnly;
        if ((await TakenBack.MarkAsync(context, [registration], cancellationToken)).Count == 0)
            return TakeBackRefusal.TooLate;

        audit.Add(
            AuditAction.TakenBack,
            nameof(Registration),
            registration.Id,
            registration.CreditorId,
            registration.ReceiptNumber
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return Outcome<TakeBackRefusal>.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The night, a caseworker or another tab got there first.
            context.ChangeTracker.Clear();
            return TakeBackRefusal.TooLate;
        }
    }
}
