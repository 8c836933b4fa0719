using CrediCare.Data;
using CrediCare.Data.Configurations;
using CrediCare.Domain;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Takes in PDF files that are to go with the claims of a file, one by one or in ZIP files. Each is kept sealed, or named with why it
/// is not. A ZIP file that cannot be read to its end is refused as a whole.
/// </summary>
public sealed class ReceivePapers(PortalContext context, DocumentIntake intake)
{
    public const int Most = PackedFiles.MostFiles;

    /// <summary>Of all that are kept of one file.</summary>
    public const long MostBytesTogether = 100_000_000;

    /// <summary>Within the transaction of whoever holds the batch; what was saved is undone with it where a refusal comes back.</summary>
    /// <returns>Why a ZIP file is refused; null where all was taken in.</returns>
    public async Task<ReceivedUpload?> TakeAsync(
        Guid batchId,
        IEnumerable<PickedPapers> picked,
        CancellationToken cancellationToken
    )
    {
        var there = await context
            .UploadPapers.Where(paper => paper.BatchId == batchId)
            .Select(paper => new { paper.Sha256, paper.LengthBytes })
            .ToListAsync(cancellationToken);
        var taken = new Taken(there.Count, there.Sum(paper => (long)paper.LengthBytes), [.. there.Select(one => one.Sha256)]);
        foreach (var some in picked)
        {
            foreach (var file in PackedFiles.Read(some.Bytes, some.Name))
            {
                if (file.EndsAll)
                    return new(null, Problem: $"Packed_{file.Problem}", FileName: some.Name, Cell: file.Name);
                if (some.IsBesideInvoices && UploadReading.IsRow(file))
                    continue;
                if (++taken.Count > Most)
                    return new(null, Problem: "TooManyPapers", FileName: some.Name);
                await SaveAsync(batchId, file, taken, cancellationToken);
            }
        }

        return null;
    }

    private async Task SaveAsync(Guid batchId, PackedFile file, Taken taken, CancellationToken cancellationToken)
    {
        var problem = file.Problem is { } packed ? $"Packed_{packed}" : ProblemOf(file.Content!, taken);
        var handed = problem is null ? intake.Read(file.Name, file.Content!).Value : null;
        if (handed is not null && !taken.Hashes.Add(handed.Sha256))
            (problem, handed) = ("Same", null);
        taken.Bytes += handed?.LengthBytes ?? 0;
        var paper = new UploadPaper
        {
            Id = Guid.CreateVersion7(),
            PublicId = PublicId.New(),
            BatchId = batchId,
            FileName = NameOf(file.Name),
            Type = DocumentType.Pdf,
            LengthBytes = handed?.LengthBytes ?? 0,
            Sha256 = handed?.Sha256 ?? "",
            Problem = problem,
        };
        await BulkInsert.InsertAsync(context, [paper], cancellationToken);
        if (handed is not null)
            await BulkInsert.InsertAsync(context, [new UploadPaperContent(paper.Id, handed.Sealed)], cancellationToken);
    }

    private static string? ProblemOf(byte[] content, Taken taken) =>
        EInvoicePapers.RefusalOf(content) is { } refusal ? refusal.ToString()
        : taken.Bytes + content.Length > MostBytesTogether ? "TooMuchTogether"
        : null;

    // The end of a long name is what tells files apart.
    private static string NameOf(string given)
    {
        var line = TypedText.Line(string.Concat(given.Where(sign => !char.IsControl(sign)))) ?? "";
        return line.Length > Lengths.FileName ? line[^Lengths.FileName..] : line;
    }

    private sealed class Taken(int count, long bytes, HashSet<string> hashes)
    {
        public int Count { get; set; } = count;
        public long Bytes { get; set; } = bytes;
        public HashSet<string> Hashes => hashes;
    }
}

/// <summary>A PDF file or a ZIP file that a person has picked.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Bytes">Begins at its start, stays open.</param>
/// <param name="IsBesideInvoices">The e-invoices in it are rows.</param>
public sealed record PickedPapers(string Name, Stream Bytes, bool IsBesideInvoices = false);
