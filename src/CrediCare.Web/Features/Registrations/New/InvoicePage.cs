namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The second step.</summary>
public sealed record InvoicePage(DraftLook Look)
{
    public InvoiceForm Invoice { get; } = Look.Draft.Content.Invoice;

    /// <summary>Files to add; those that are there already are listed apart.</summary>
    public IFormFileCollection? Files { get; init; }
}
