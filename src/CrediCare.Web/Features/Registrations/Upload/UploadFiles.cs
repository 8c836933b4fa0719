using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Keeps uploaded files, sealed a part at a time, and hands them back.</summary>
public sealed class UploadFiles(PortalContext context, Vault vault)
{
    private const int PartBytes = 1024 * 1024;

    /// <summary>Within the transaction in which the batch is written.</summary>
    public async Task SaveAsync(Guid batchId, Stream file, CancellationToken cancellationToken)
    {
        var part = new byte[PartBytes];
        for (var number = 1; ; number++)
        {
            var read = await file.ReadAtLeastAsync(part, PartBytes, throwOnEndOfStream: false, cancellationToken);
            if (read == 0)
                return;
            var kept = new UploadFilePiece(
                Guid.CreateVersion7(),
                batchId,
                number,
                vault.Seal(part.AsSpan(0, read), Purposes.Upload)
            );
            await BulkInsert.InsertAsync(context, [kept], cancellationToken);
        }
    }

    /// <summary>The file as it came.</summary>
    public async Task<Stream> OpenAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream(batch.LengthBytes);
        var parts = context
            .UploadFilePieces.AsNoTracking()
            .Where(part => part.BatchId == batch.Id)
            .OrderBy(part => part.Number)
            .Select(part => part.Sealed)
            .AsAsyncEnumerable();
        await foreach (var part in parts.WithCancellation(cancellationToken))
            whole.Write(vault.Open(part, Purposes.Upload));
        whole.Position = 0;
        return whole;
    }
}
