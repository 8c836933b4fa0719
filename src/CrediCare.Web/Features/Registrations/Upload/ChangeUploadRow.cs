using CrediCare.Data;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Changes one row of a file that has been looked over, or leaves it out, and looks it over again with those that have the same
/// invoice number. One at a time for a file: two tabs never undo each other's rows.
/// </summary>
public sealed class ChangeUploadRow(PortalContext context, UploadPieces pieces, UploadJudge judge, TimeProvider clock)
{
    /// <returns>The row as it is now; null when there is none, or the file is being sent.</returns>
    public async Task<UploadRow?> ChangeAsync(
        UploadBatch batch,
        int number,
        Func<UploadRow, UploadRow> change,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await TakeTurnAsync(batch, cancellationToken))
            return null;
        var keys = await context
            .UploadPieces.Where(one => one.BatchId == batch.Id)
            .OrderBy(one => one.Number)
            .Select(one => new PieceKeys(one.Id, one.FirstRow, one.IsDone, one.NumberKeys))
            .ToListAsync(cancellationToken);
        if (
            keys.LastOrDefault(one => one.FirstRow <= number) is not { IsDone: false } place
            || await FindAsync(place.Id, number, cancellationToken) is not { } before
        )
            return null;

        var after = change(before);
        var first = FirstRows(keys, after);
        string[] numbers = [UploadPieces.KeyOf(before), UploadPieces.KeyOf(after)];
        foreach (var piece in keys.Where(one => one.Id == place.Id || (!one.IsDone && one.Has(numbers))))
            await JudgeAsync(batch, piece.Id, after, first, cancellationToken);
        var now = await FindAsync(place.Id, number, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return now;
    }

    /// <summary>A row as it stands; null when there is none.</summary>
    public async Task<UploadRow?> FindAsync(UploadBatch batch, int number, CancellationToken cancellationToken)
    {
        var id = await context
            .UploadPieces.Where(one => one.BatchId == batch.Id && one.FirstRow <= number)
            .OrderByDescending(one => one.FirstRow)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return id is { } piece ? await FindAsync(piece, number, cancellationToken) : null;
    }

    /// <summary>Locks the file's row, as long as it waits for a person.</summary>
    private async Task<bool> TakeTurnAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context
                .UploadBatches.Where(one => one.Id == batch.Id && one.State == UploadState.Judged)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ChangedAtUtc, now), cancellationToken) == 1;
    }

    private async Task<UploadRow?> FindAsync(Guid pieceId, int number, CancellationToken cancellationToken)
    {
        var rows = await context
            .UploadPieces.Where(one => one.Id == pieceId)
            .Select(one => one.RowsSealed)
            .SingleAsync(cancellationToken);
        return pieces.Open(rows).FirstOrDefault(row => row.Number == number);
    }

    private static Dictionary<string, int> FirstRows(List<PieceKeys> keys, UploadRow after)
    {
        var own = after.Standing == RowStanding.LeftOut ? "" : UploadPieces.KeyOf(after);
        return keys.SelectMany(one => UploadPieces.ReadKeys(one.Keys))
            .Where(one => one.Row != after.Number)
            .Append((Row: after.Number, Key: own))
            .GroupBy(one => one.Key, one => one.Row, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal);
    }

    private async Task JudgeAsync(
        UploadBatch batch,
        Guid pieceId,
        UploadRow after,
        Dictionary<string, int> first,
        CancellationToken cancellationToken
    )
    {
        var piece = await context.UploadPieces.AsNoTracking().SingleAsync(one => one.Id == pieceId, cancellationToken);
        var rows = pieces.Open(piece.RowsSealed).Select(row => row.Number == after.Number ? after : row).ToList();
        var place = await judge.PlaceAsync(batch, cancellationToken);
        var judged = await judge.JudgeAsync(place, rows, FirstOf, cancellationToken);
        var now = judged.Select(one => one.Row).ToList();
        var (kept, tally, numberKeys) = (pieces.Seal(now), UploadTally.Of(now).ToText(), UploadPieces.KeysOf(now));
        await context
            .UploadPieces.Where(one => one.Id == pieceId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.RowsSealed, kept)
                        .SetProperty(one => one.Tally, tally)
                        .SetProperty(one => one.NumberKeys, numberKeys),
                cancellationToken
            );

        int? FirstOf(UploadRow row, string key) =>
            row.Standing != RowStanding.LeftOut && first.TryGetValue(key, out var at) ? at : null;
    }

    private sealed record PieceKeys(Guid Id, int FirstRow, bool IsDone, string Keys)
    {
        public bool Has(string[] numbers) =>
            UploadPieces.ReadKeys(Keys).Any(one => numbers.Contains(one.Key, StringComparer.Ordinal));
    }
}
