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
    /// <summary>For how many rows the database is asked once, whole pieces: a question costs more than the rows in it.</summary>
    public const int LookedOverAtOnce = 10 * UploadPiece.MostRows;

    /// <exception cref="InvalidOperationException">The file holds other rows than when it was taken in.</exception>
    public async Task RunAsync(UploadTurn turn, UploadBatch batch, CancellationToken cancellationToken)
    {
        var there = await context.UploadPieces.CountAsync(piece => piece.BatchId == batch.Id, cancellationToken);
        await using var file = await files.OpenAsync(batch, cancellationToken);
        var place = await judge.PlaceAsync(batch, cancellationToken);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var chunk in UploadReading.Rows(file, batch, place).Chunk(LookedOverAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in chunk)
                if (UploadPieces.KeyOf(row) is { Length: > 0 } key)
                    first.TryAdd(key, row.Number);
            var number = rows / UploadPiece.MostRows;
            rows += chunk.Length;
            if (rows <= there * UploadPiece.MostRows)
                continue;
            var judged = await judge.JudgeAsync(place, chunk, FirstOf, cancellationToken);
            foreach (var some in judged.Chunk(UploadPiece.MostRows))
                if (++number > there)
                    await PutDownAsync(turn, pieces.New(batch.Id, number, [.. some.Select(one => one.Row)]), cancellationToken);
        }

        if (rows != batch.Rows)
            throw new InvalidOperationException($"A file of {batch.Rows} rows was read as {rows}.");

        int? FirstOf(UploadRow row, string key) => first.TryGetValue(key, out var at) ? at : null;
    }

    private async Task PutDownAsync(UploadTurn turn, UploadPiece piece, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await turn.RenewAsync(context, cancellationToken);
        await BulkInsert.InsertAsync(context, [piece], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
