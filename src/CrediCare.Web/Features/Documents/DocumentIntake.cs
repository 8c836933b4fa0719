using System.Security.Cryptography;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Documents;

/// <summary>Takes in files: looks at what they are and seals them; a draft keeps each once.</summary>
public sealed class DocumentIntake(PortalContext context, Vault vault, TimeProvider clock)
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostDocuments = 20;
    public const long MostBytesTogether = 50L * 1024 * 1024;

    /// <summary>
    /// Well past what is taken, so that a file which is too large is answered on the page, with all that was typed, and
    /// not by a broken connection.
    /// </summary>
    public const long MostBytesPosted = 120L * 1024 * 1024;

    /// <summary>The document, saved; the one already there when the same bytes were handed in before.</summary>
    public async Task<Outcome<Document, DocumentRefusal>> AddToDraftAsync(
        Guid creditorId,
        Guid draftId,
        Guid userId,
        IFormFile file,
        CancellationToken cancellationToken
    )
    {
        var outcome = await ReadAsync(file, cancellationToken);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var read = outcome.Value;
        var there = await context
            .Documents.AsNoTracking()
            .Where(document => document.DraftId == draftId)
            .ToListAsync(cancellationToken);
        if (there.Find(document => document.Sha256 == read.Sha256) is { } same)
            return same;
        if (there.Count >= MostDocuments)
            return DocumentRefusal.TooMany;
        if (there.Sum(document => (long)document.LengthBytes) + read.LengthBytes > MostBytesTogether)
            return DocumentRefusal.TooLargeTogether;

        var taken = Document.ForDraft(
            creditorId,
            draftId,
            read.FileName,
            read.Type,
            read.LengthBytes,
            read.Sha256,
            userId,
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(taken);
        context.Add(new DocumentContent(taken.Id, read.Sealed));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return taken;
    }

    /// <summary>Looks at one file and seals it; nothing is saved.</summary>
    public async Task<Outcome<HandedInFile, DocumentRefusal>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MostBytes)
            return DocumentRefusal.TooLarge;
        return Read(file.FileName, await BytesAsync(file, cancellationToken));
    }

    /// <summary>The same for a file that lies in another.</summary>
    public Outcome<HandedInFile, DocumentRefusal> Read(string? fileName, byte[] bytes) =>
        RefusalOf(bytes) is { } refusal ? refusal : Sealed(fileName, bytes, FileSignature.Of(bytes)!.Value);

    /// <summary>Why a file is not taken, without sealing it.</summary>
    public static DocumentRefusal? RefusalOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 0 ? DocumentRefusal.Empty
        : bytes.Length > MostBytes ? DocumentRefusal.TooLarge
        : FileSignature.Of(bytes) is null ? DocumentRefusal.OtherKind
        : null;

    private HandedInFile Sealed(string? fileName, byte[] bytes, DocumentType type) =>
        new(
            DocumentName.Of(fileName, type),
            type,
            bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            vault.Seal(bytes, Purposes.Document)
        );

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
