using CrediCare.Data;
using CrediCare.Domain.Documents;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Keeps the PDF files of e-invoices as documents of the registrations they became, in the transaction of their sending. They are
/// taken from the file as it was uploaded, one e-invoice at a time, and lie nowhere before that.
/// </summary>
public sealed class KeepPapers(PortalContext context, UploadFiles files, DocumentIntake intake, TimeProvider clock)
{
    private Stream? _file;

    /// <param name="batch">The same each time.</param>
    /// <param name="sent">Rows that have become registrations just now.</param>
    /// <param name="cancellationToken">Ends it between two e-invoices.</param>
    public async Task KeepAsync(UploadBatch batch, IEnumerable<UploadRow> sent, CancellationToken cancellationToken)
    {
        var registrations = sent.Where(row => row.Papers?.Any(paper => paper.Refusal is null) == true)
            .ToDictionary(row => row.Source!, row => row.RegistrationId!.Value, StringComparer.Ordinal);
        if (registrations.Count == 0)
            return;
        _file ??= await files.OpenAsync(batch, cancellationToken);
        foreach (var one in PackedFiles.Read(_file, batch.FileName, registrations.ContainsKey))
        {
            var papers = PapersIn(one).DistinctBy(paper => paper.Sha256).ToList();
            await InsertAsync(batch, registrations[one.Name], papers, cancellationToken);
        }
    }

    private IEnumerable<HandedInFile> PapersIn(PackedFile file) =>
        EInvoicePapers
            .KeptOf(EInvoiceReader.Read(file.Content!).Invoice!)
            .Select(one => intake.Read(one.FileName, one.Content).Value);

    private async Task InsertAsync(
        UploadBatch batch,
        Guid registrationId,
        List<HandedInFile> papers,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var documents = papers.ConvertAll(paper =>
            Document.ForRegistration(
                batch.CreditorId,
                registrationId,
                paper.FileName,
                paper.Type,
                paper.LengthBytes,
                paper.Sha256,
                batch.SentByUserId!.Value,
                now
            )
        );
        var contents = documents.Zip(papers, (document, paper) => new DocumentContent(document.Id, paper.Sealed)).ToList();
        await BulkInsert.InsertAsync(context, documents, cancellationToken);
        await BulkInsert.InsertAsync(context, contents, cancellationToken);
    }
}
