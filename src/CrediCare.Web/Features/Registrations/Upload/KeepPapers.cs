using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Documents;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Makes papers documents of the registrations that rows have become, in the transaction of their sending: the PDF files of an
/// e-invoice, which are taken from the file as it was uploaded and lie nowhere before that, and those that were uploaded beside it.
/// </summary>
public sealed class KeepPapers(
    PortalContext context,
    UploadFiles files,
    UploadPapers papers,
    DocumentIntake intake,
    TimeProvider clock
)
{
    private Stream? _file;
    private ILookup<int, UploadPaper>? _ofRows;

    /// <param name="viewer">Who sends.</param>
    /// <param name="batch">The same each time.</param>
    /// <param name="sent">Rows that have become registrations just now.</param>
    /// <param name="cancellationToken">Ends it between two papers.</param>
    public async Task KeepAsync(
        Viewer viewer,
        UploadBatch batch,
        IReadOnlyList<UploadRow> sent,
        CancellationToken cancellationToken
    )
    {
        await KeepOwnAsync(batch, sent, cancellationToken);
        _ofRows ??= (await papers.PlaceAsync(viewer, batch, cancellationToken))
            .Where(one => one.Standing == PaperStanding.Row)
            .ToLookup(one => one.Row!.Value, one => one.Paper);
        foreach (var row in sent)
        foreach (var paper in _ofRows[row.Number])
            await KeepAsync(batch, paper, row.RegistrationId!.Value, row.Number, cancellationToken);
    }

    /// <summary>A paper as it is handed to a case or a registration.</summary>
    public async Task<HandedInFile> OpenAsync(UploadPaper paper, CancellationToken cancellationToken) =>
        new(
            DocumentName.Of(paper.FileName, paper.Type),
            paper.Type,
            paper.LengthBytes,
            paper.Sha256,
            await context
                .UploadPaperContents.Where(one => one.PaperId == paper.Id)
                .Select(one => one.Sealed)
                .SingleAsync(cancellationToken)
        );

    /// <summary>It is a document now, and its bytes lie there.</summary>
    public async Task MarkAsync(UploadPaper paper, Guid documentId, int? row, CancellationToken cancellationToken)
    {
        var (document, place) = ((Guid?)documentId, row);
        await context.UploadPaperContents.Where(one => one.PaperId == paper.Id).ExecuteDeleteAsync(cancellationToken);
        await context
            .UploadPapers.Where(one => one.Id == paper.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.DocumentId, document).SetProperty(one => one.Row, place),
                cancellationToken
            );
    }

    public async Task<Guid> InsertAsync(
        UploadBatch batch,
        Guid registrationId,
        HandedInFile paper,
        CancellationToken cancellationToken
    )
    {
        var document = Document.ForRegistration(
            batch.CreditorId,
            registrationId,
            paper.FileName,
            paper.Type,
            paper.LengthBytes,
            paper.Sha256,
            batch.SentByUserId!.Value,
            clock.GetUtcNow().UtcDateTime
        );
        await BulkInsert.InsertAsync(context, [document], cancellationToken);
        await BulkInsert.InsertAsync(context, [new DocumentContent(document.Id, paper.Sealed)], cancellationToken);
        return document.Id;
    }

    private async Task KeepAsync(
        UploadBatch batch,
        UploadPaper paper,
        Guid registrationId,
        int row,
        CancellationToken cancellationToken
    )
    {
        var handed = await OpenAsync(paper, cancellationToken);
        await MarkAsync(paper, await InsertAsync(batch, registrationId, handed, cancellationToken), row, cancellationToken);
    }

    private async Task KeepOwnAsync(UploadBatch batch, IReadOnlyList<UploadRow> sent, CancellationToken cancellationToken)
    {
        var registrations = sent.Where(row => row.Papers?.Any(paper => paper.Refusal is null) == true)
            .ToDictionary(row => row.Source!, row => row.RegistrationId!.Value, StringComparer.Ordinal);
        if (registrations.Count == 0)
            return;
        _file ??= await files.OpenAsync(batch, cancellationToken);
        foreach (var one in PackedFiles.Read(_file, batch.FileName, registrations.ContainsKey))
        foreach (var paper in PapersIn(one).DistinctBy(paper => paper.Sha256))
            await InsertAsync(batch, registrations[one.Name], paper, cancellationToken);
    }

    private IEnumerable<HandedInFile> PapersIn(PackedFile file) =>
        EInvoicePapers
            .KeptOf(EInvoiceReader.Read(file.Content!).Invoice!)
            .Select(one => intake.Read(one.FileName, one.Content).Value);
}
