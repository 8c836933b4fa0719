namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The second step.</summary>
public sealed record InvoicePage(DraftLook Look)
{
    /// <summary>Fields that a warning is said beside.</summary>
    public const string Kid = $"{nameof(Invoice)}.{nameof(InvoiceForm.Kid)}";

    public const string ReminderFees = $"{nameof(Invoice)}.{nameof(InvoiceForm.ReminderFees)}";

    public InvoiceForm Invoice { get; } = Look.Draft.Content.Invoice;
}
