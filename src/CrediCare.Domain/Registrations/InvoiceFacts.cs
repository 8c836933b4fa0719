using CrediCare.Domain.Amounts;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// What the gate looks at. Dates are calendar dates in Europe/Oslo; <paramref name="PaymentReference"/> is the text as
/// the creditor gave it, <paramref name="ReminderFees"/> what the creditor has claimed for reminders so far.
/// </summary>
public sealed record InvoiceFacts(
    DateOnly InvoiceDate,
    DateOnly DueDate,
    DebtorStanding Debtor = DebtorStanding.Consumer,
    DateOnly? DebtorBirthDate = null,
    string? PaymentReference = null,
    ClaimType ClaimType = ClaimType.Invoice,
    Money ReminderFees = default
);
