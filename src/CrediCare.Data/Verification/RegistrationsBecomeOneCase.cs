using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// What was answered "received" is there and has become one invoice of one case or none, and its invoice number is held exactly as
/// long as it lives.
/// </summary>
public sealed class RegistrationsBecomeOneCase : IInvariant
{
    private static readonly RegistrationState[] Living =
    [
        RegistrationState.Submitted,
        RegistrationState.NeedsAssessment,
        RegistrationState.Imported,
    ];

    public string Name => "registrations";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var all = context.Registrations.AsNoTracking();
        await found.NoneAsync(
            "imported, but no invoice of its case",
            all.Where(one =>
                    one.State == RegistrationState.Imported
                    && !context.Invoices.Any(invoice => invoice.RegistrationId == one.Id && invoice.CaseId == one.CaseId)
                )
                .Select(one => one.ReceiptNumber)
        );
        await found.NoneAsync(
            "not imported, but an invoice of a case",
            all.Where(one =>
                    one.State != RegistrationState.Imported && context.Invoices.Any(invoice => invoice.RegistrationId == one.Id)
                )
                .Select(one => one.ReceiptNumber)
        );
        await found.NoneAsync(
            "living, but its invoice number is free",
            all.Where(one =>
                    Living.Contains(one.State) && !context.InvoiceNumberReservations.Any(held => held.RegistrationId == one.Id)
                )
                .Select(one => one.ReceiptNumber)
        );
        await found.NoneAsync(
            "ended, but its invoice number is held",
            all.Where(one =>
                    !Living.Contains(one.State) && context.InvoiceNumberReservations.Any(held => held.RegistrationId == one.Id)
                )
                .Select(one => one.ReceiptNumber)
        );
        return found.Of(await all.LongCountAsync(cancellationToken));
    }
}
