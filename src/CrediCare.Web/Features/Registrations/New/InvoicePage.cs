namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The second step.</summary>
public sealed record InvoicePage(DraftLook Look)
{
    public InvoiceForm Invoice { get; } = Look.Draft.Content.Invoice;
}
