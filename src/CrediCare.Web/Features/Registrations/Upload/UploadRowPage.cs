using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>One row of a file as a form. A birth number that can be read is never sent out again.</summary>
public sealed record UploadRowPage(UploadView Upload, ShownRow Shown, DebtorForm Debtor, InvoiceForm Invoice)
{
    /// <summary>A birth number stands in the row.</summary>
    public bool HasBirthNumber => !string.IsNullOrWhiteSpace(Shown.Row.Content.Debtor.BirthNumber);
}
