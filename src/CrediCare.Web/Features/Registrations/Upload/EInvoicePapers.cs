using CrediCare.Domain.Documents;
using CrediCare.Domain.EInvoices;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Which of the files that lie in an e-invoice are kept with its registration: those that are PDF by their content.</summary>
public static class EInvoicePapers
{
    public static IReadOnlyList<RowPaper>? Of(EInvoice invoice)
    {
        RowPaper[] papers =
        [
            .. invoice.Documents.Select(one => new RowPaper(one.FileName, RefusalOf(one.Content))),
            .. invoice.OtherFiles.Select(name => new RowPaper(name, RowPaperRefusal.NotPdf)),
        ];
        return papers.Length == 0 ? null : papers;
    }

    /// <summary>Those that are kept.</summary>
    public static IEnumerable<EInvoiceDocument> KeptOf(EInvoice invoice) =>
        invoice.Documents.Where(one => RefusalOf(one.Content) is null);

    /// <summary>Why a file is not kept as a PDF; null where it is.</summary>
    public static RowPaperRefusal? RefusalOf(byte[] content) =>
        DocumentIntake.RefusalOf(content) switch
        {
            DocumentRefusal.Empty => RowPaperRefusal.Empty,
            DocumentRefusal.TooLarge => RowPaperRefusal.TooLarge,
            null when FileSignature.Of(content) == DocumentType.Pdf => null,
            _ => RowPaperRefusal.NotPdf,
        };
}
