using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// What the gate looks at. Dates are calendar dates in Europe/Oslo; <paramref name="PaymentReference"/> is the text as
/// the creditor gave it.
/// </summary>
public sealed record InvoiceFacts(
    DateOnly InvoiceDate,
    DateOnly DueDate,
    DebtorStanding Debtor = DebtorStanding.Consumer,
    DateOnly? DebtorBirthDate = null,
    string? PaymentReference = null,
    ClaimType ClaimType = ClaimType.Invoice
);
