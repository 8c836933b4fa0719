using CrediCare.Data;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Looks a whole file over and puts its rows down, piece by piece, each piece one transaction. What is there already stays: one
/// that was left unfinished goes on where it stood.
/// </summary>
public sealed class JudgeUpload(PortalContext context, UploadFiles files, UploadPieces pieces, UploadJudge judge)
{
    /// <exception cref="InvalidOperationException">The file holds other rows than when it was taken in.</exception>
    public async Task RunAsync(UploadTurn turn, UploadBatch batch, CancellationToken cancellationToken)
    {
        var there = await context.UploadPieces.CountAsync(piece => piece.BatchId == batch.Id, cancellationToken);
        await using var file = await files.OpenAsync(batch, cancellationToken);
        var place = await judge.PlaceAsync(batch, cancellationToken);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var (number, rows) = (0, 0);
        foreach (var chunk in UploadReading.Rows(file, batch, place).Chunk(UploadPiece.MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in chunk)
                if (UploadPieces.KeyOf(row) is { Length: > 0 } key)
                    first.TryAdd(key, row.Number);
            rows += chunk.Length;
            if (++number <= there)
                continue;
            var judged = await judge.JudgeAsync(place, chunk, FirstOf, cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await turn.RenewAsync(context, cancellationToken);
            var piece = pieces.New(batch.Id, number, [.. judged.Select(one => one.Row)]);
            await BulkInsert.InsertAsync(context, [piece], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (rows != batch.Rows)
            throw new InvalidOperationException($"A file of {batch.Rows} rows was read as {rows}.");

        int? FirstOf(UploadRow row, string key) => first.TryGetValue(key, out var at) ? at : null;
    }
}
