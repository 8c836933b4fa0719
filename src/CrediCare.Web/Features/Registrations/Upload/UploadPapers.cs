using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Finds where the papers of a file belong: to what a person has said; else, by the invoice numbers in their names, to the case or
/// registration that holds the number, or to the row that has it. Nothing of it is stored: a row that changes takes its papers along.
/// </summary>
public sealed class UploadPapers(PortalContext context)
{
    private const int MostKeysAtOnce = 500;

    /// <returns>In the order of their names; empty without a further question where the file has none.</returns>
    public async Task<IReadOnlyList<PlacedPaper>> PlaceAsync(
        Viewer viewer,
        UploadBatch batch,
        CancellationToken cancellationToken
    )
    {
        var papers = await context
            .UploadPapers.AsNoTracking()
            .Where(paper => paper.BatchId == batch.Id)
            .OrderBy(paper => paper.FileName)
            .ThenBy(paper => paper.Id)
            .ToListAsync(cancellationToken);
        if (papers.Count == 0)
            return [];
        var living = await LivingAsync(viewer, batch, papers, cancellationToken);
        var rows = await RowsAsync(batch.Id, cancellationToken);
        return papers.ConvertAll(paper => Placed(paper, living, rows));
    }

    private static PlacedPaper Placed(UploadPaper paper, Dictionary<string, LivingClaim> living, ILookup<string, int> rows)
    {
        if (paper.DocumentId is not null)
            return new(paper, PaperStanding.Sent) { Row = paper.Row };
        if (paper.Problem is not null)
            return new(paper, PaperStanding.NotKept);
        if (paper.IsLeftOut)
            return new(paper, PaperStanding.LeftOut);
        if (paper.Row is { } chosen)
            return new(paper, PaperStanding.Row) { Row = chosen, IsChosen = true };
        var found = PaperName.Find(paper.FileName, key => living.ContainsKey(key) || rows.Contains(key));
        if (found.Count != 1)
            return new(paper, found.Count == 0 ? PaperStanding.Unknown : PaperStanding.Ambiguous);
        var number = found.Single();
        if (living.TryGetValue(number, out var claim))
            return new(paper, claim.CaseNumber is null ? PaperStanding.Registration : PaperStanding.Case) { Claim = claim };
        return rows[number].Take(2).ToList() is [var only]
            ? new(paper, PaperStanding.Row) { Row = only }
            : new(paper, PaperStanding.Ambiguous);
    }

    private async Task<ILookup<string, int>> RowsAsync(Guid batchId, CancellationToken cancellationToken) =>
        (
            await context
                .UploadPieces.Where(piece => piece.BatchId == batchId)
                .Select(piece => piece.NumberKeys)
                .ToListAsync(cancellationToken)
        )
            .SelectMany(UploadPieces.ReadKeys)
            .ToLookup(one => one.Key, one => one.Row, StringComparer.Ordinal);

    /// <summary>Claims of other sendings that hold the numbers, as far as the reader may see them.</summary>
    private async Task<Dictionary<string, LivingClaim>> LivingAsync(
        Viewer viewer,
        UploadBatch batch,
        List<UploadPaper> papers,
        CancellationToken cancellationToken
    )
    {
        var open = papers.Where(paper => paper is { DocumentId: null, Problem: null, IsLeftOut: false, Row: null });
        var keys = open.SelectMany(paper => PaperName.KeysIn(paper.FileName)).Distinct().ToList();
        var living = new Dictionary<string, LivingClaim>(StringComparer.Ordinal);
        var others = context
            .Registrations.AsNoTracking()
            .VisibleTo(viewer)
            .Where(claim => claim.UploadBatchId == null || claim.UploadBatchId != batch.Id);
        foreach (var some in keys.Chunk(MostKeysAtOnce).Select(chunk => chunk.ToList()))
        await foreach (var one in Holding(batch, some, others).AsAsyncEnumerable().WithCancellation(cancellationToken))
            living[one.NumberKey] = new(one.RegistrationId, one.PublicId, one.ReceiptNumber, one.CaseNumber);
        return living;
    }

    /// <summary>The claim that a row of the file has become.</summary>
    /// <returns>Null where the file sent no claim with that number, or the reader may not see it.</returns>
    public async Task<LivingClaim?> SentAsync(
        Viewer viewer,
        UploadBatch batch,
        string invoiceNumber,
        CancellationToken cancellationToken
    )
    {
        var own = context.Registrations.AsNoTracking().VisibleTo(viewer).Where(claim => claim.UploadBatchId == batch.Id);
        return await Holding(batch, [InvoiceNumberKey.Of(invoiceNumber)], own).SingleOrDefaultAsync(cancellationToken) is { } one
            ? new(one.RegistrationId, one.PublicId, one.ReceiptNumber, one.CaseNumber)
            : null;
    }

    private IQueryable<HeldNumber> Holding(UploadBatch batch, List<string> keys, IQueryable<Registration> claims) =>
        from held in context.InvoiceNumberReservations
        where held.CreditorId == batch.CreditorId && EF.Parameter(keys).Contains(held.NumberKey)
        join claim in claims on held.RegistrationId equals claim.Id
        join one in context.Cases on claim.CaseId equals (Guid?)one.Id into cases
        from one in cases.DefaultIfEmpty()
        select new HeldNumber(held.NumberKey, claim.Id, claim.PublicId, claim.ReceiptNumber, one.CaseNumber);

    private sealed record HeldNumber(
        string NumberKey,
        Guid RegistrationId,
        string PublicId,
        string ReceiptNumber,
        string? CaseNumber
    );
}

/// <summary>Where a paper belongs.</summary>
public enum PaperStanding
{
    /// <summary>To a row of the file.</summary>
    Row,

    /// <summary>To a case that is there already.</summary>
    Case,

    /// <summary>To a registration that is no case yet.</summary>
    Registration,

    /// <summary>No invoice number is found in its name.</summary>
    Unknown,

    /// <summary>Several are, or several rows have the one that is.</summary>
    Ambiguous,
    LeftOut,

    /// <summary>It could not be taken.</summary>
    NotKept,

    /// <summary>It has become a document.</summary>
    Sent,
}

/// <summary>A paper with where it belongs.</summary>
public sealed record PlacedPaper(UploadPaper Paper, PaperStanding Standing)
{
    public int? Row { get; init; }

    /// <summary>Nobody but a person can say where it belongs.</summary>
    public bool NeedsPerson => Standing is PaperStanding.Unknown or PaperStanding.Ambiguous;

    /// <summary>It is kept, and is no document yet.</summary>
    public bool MayBePlaced => Standing is not (PaperStanding.NotKept or PaperStanding.Sent);

    /// <summary>A person has said so.</summary>
    public bool IsChosen { get; init; }

    public LivingClaim? Claim { get; init; }
}

/// <summary>A claim that holds an invoice number.</summary>
/// <param name="RegistrationId">Its registration.</param>
/// <param name="PublicId">The registration's.</param>
/// <param name="ReceiptNumber">Of the registration.</param>
/// <param name="CaseNumber">Null as long as it is no case.</param>
public sealed record LivingClaim(Guid RegistrationId, string PublicId, string ReceiptNumber, string? CaseNumber);
