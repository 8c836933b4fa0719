using System.Security.Cryptography;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Documents;

/// <summary>Takes in the files of a draft: looks at what they are, seals them, and keeps each once.</summary>
public sealed class DocumentIntake(PortalContext context, Vault vault, TimeProvider clock)
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostDocuments = 20;
    public const long MostBytesTogether = 50L * 1024 * 1024;

    /// <summary>The document, saved; the one already there when the same bytes were handed in before.</summary>
    public async Task<Outcome<Document, DocumentRefusal>> AddToDraftAsync(
        Guid creditorId,
        Guid draftId,
        Guid userId,
        IFormFile file,
        CancellationToken cancellationToken
    )
    {
        if (file.Length == 0)
            return DocumentRefusal.Empty;
        if (file.Length > MostBytes)
            return DocumentRefusal.TooLarge;

        var bytes = await ReadAsync(file, cancellationToken);
        if (FileSignature.Of(bytes) is not { } type)
            return DocumentRefusal.OtherKind;

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var there = await context
            .Documents.AsNoTracking()
            .Where(document => document.DraftId == draftId)
            .ToListAsync(cancellationToken);
        if (there.Find(document => document.Sha256 == hash) is { } same)
            return same;
        if (there.Count >= MostDocuments)
            return DocumentRefusal.TooMany;
        if (there.Sum(document => (long)document.LengthBytes) + bytes.Length > MostBytesTogether)
            return DocumentRefusal.TooLargeTogether;

        var taken = Document.ForDraft(
            creditorId,
            draftId,
            DocumentName.Of(file.FileName, type),
            type,
            bytes.Length,
            hash,
            userId,
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(taken);
        context.Add(new DocumentContent(taken.Id, vault.Seal(bytes, Purposes.Document)));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return taken;
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
