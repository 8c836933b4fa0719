namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Sending many invoices as a file.</summary>
public sealed class UploadText;
