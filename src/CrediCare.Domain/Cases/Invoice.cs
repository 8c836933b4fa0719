using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Cases;

/// <summary>
/// One original invoice of a case. Interest and limitation run from its due date; the principal is what was left to
/// pay when it was registered and is never mixed with fees or interest (inkassoloven § 10).
/// </summary>
public sealed class Invoice
{
    private Invoice() { }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid CreditorId { get; private set; }

    /// <summary>Unique: a registration becomes at most one invoice of at most one case.</summary>
    public Guid RegistrationId { get; private set; }

    public string InvoiceNumber { get; private set; } = "";
    public string? OwnReference { get; private set; }
    public DateOnly InvoiceDate { get; private set; }
    public DateOnly DueDate { get; private set; }
    public Money Invoiced { get; private set; }
    public Money Principal { get; private set; }

    /// <summary>The creditor's own KID on the invoice, not the one the agency collects with.</summary>
    public string? Kid { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Who issued the invoice; the creditor, unless the claim was bought (new inkassolov § 20).</summary>
    public string OriginalCreditor { get; private set; } = "";

    /// <summary>The unmoved day the claim becomes time-barred unless interrupted; deadlines and alerts use it.</summary>
    public DateOnly LimitationAnniversary { get; private set; }

    /// <summary>The same moved past weekends and holidays (foreldelsesloven § 29).</summary>
    public DateOnly LegalExpiry { get; private set; }

    public static Invoice From(
        Registration registration,
        Guid caseId,
        string originalCreditor,
        DateOnly anniversary,
        DateOnly legalExpiry
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            CreditorId = registration.CreditorId,
            RegistrationId = registration.Id,
            InvoiceNumber = registration.InvoiceNumber,
            OwnReference = registration.OwnReference,
            InvoiceDate = registration.InvoiceDate,
            DueDate = registration.DueDate,
            Invoiced = registration.Invoiced,
            Principal = registration.Outstanding,
            Kid = registration.Kid,
            Description = registration.Description,
            OriginalCreditor = originalCreditor,
            LimitationAnniversary = anniversary,
            LegalExpiry = legalExpiry,
        };
}
