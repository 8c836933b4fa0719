namespace CrediCare.Domain.Registrations.Upload;

/// <summary>What an uploaded file is made of.</summary>
public enum UploadKind
{
    /// <summary>CSV or a workbook; a row is an invoice.</summary>
    Sheet,

    /// <summary>One e-invoice, or a ZIP file of many; a file in it is a row.</summary>
    EInvoices,
}
