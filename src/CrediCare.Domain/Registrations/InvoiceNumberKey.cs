using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// The form in which two invoice numbers of one creditor are the same: upper case, no white space, no leading zeros.
/// </summary>
public static class InvoiceNumberKey
{
    public static string Of(string invoiceNumber)
    {
        var compact = IdentifierText.Without(invoiceNumber, char.IsWhiteSpace).ToUpperInvariant();
        var trimmed = compact.TrimStart('0');
        return trimmed.Length == 0 && compact.Length > 0 ? "0" : trimmed;
    }
}

/// <summary>Holds an invoice number for one living registration; released by rejection, refusal and withdrawal.</summary>
public sealed record InvoiceNumberReservation(Guid CreditorId, string NumberKey, Guid RegistrationId);
