using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// What a person does with a file: sends it, takes it back, throws it away, says what its columns are. Each is one conditional
/// update of where it stands, so that of two at once the later finds it done.
/// </summary>
public sealed class UploadDeeds(PortalContext context, AuditTrail audit, UploadLayouts layouts, TimeProvider clock)
{
    private static readonly UploadState[] Loose = [UploadState.Mapping, UploadState.Judged, UploadState.Failed];

    /// <returns>False when it no longer waits to be sent.</returns>
    public Task<bool> SendAsync(Viewer viewer, UploadBatch batch, bool sendsWarned, CancellationToken cancellationToken)
    {
        var (now, user) = (clock.GetUtcNow().UtcDateTime, (Guid?)viewer.UserId);
        return DoAsync(
            batch,
            AuditAction.FileSent,
            () =>
                Standing(batch, UploadState.Judged)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(one => one.State, UploadState.Sending)
                                .SetProperty(one => one.SendsWarned, sendsWarned)
                                .SetProperty(one => one.SentByUserId, user)
                                .SetProperty(one => one.SentAtUtc, now)
                                .SetProperty(one => one.ChangedAtUtc, now),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    /// <returns>False when it was not sent, or is being taken back.</returns>
    public Task<bool> TakeBackAsync(Viewer viewer, UploadBatch batch, CancellationToken cancellationToken)
    {
        var (now, user) = (clock.GetUtcNow().UtcDateTime, (Guid?)viewer.UserId);
        return DoAsync(
            batch,
            AuditAction.FileTakenBack,
            () =>
                Standing(batch, UploadState.Sent, UploadState.TakenBack)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(one => one.State, UploadState.TakingBack)
                                .SetProperty(one => one.TakenBackByUserId, user)
                                .SetProperty(one => one.ChangedAtUtc, now),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    /// <summary>Says what the columns are, and has the file looked over by that; remembered for the next with such headings.</summary>
    /// <returns>False when it is being worked on, or has been sent.</returns>
    public async Task<bool> MapAsync(
        UploadBatch batch,
        IReadOnlyList<string> headings,
        ColumnMapping mapping,
        CancellationToken cancellationToken
    )
    {
        var (now, text) = (clock.GetUtcNow().UtcDateTime, mapping.ToText());
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var changed = await NothingDone(Standing(batch, UploadState.Mapping, UploadState.Judged))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.State, UploadState.Judging)
                        .SetProperty(one => one.Mapping, text)
                        .SetProperty(one => one.ChangedAtUtc, now),
                cancellationToken
            );
        if (changed == 0)
            return false;
        await context.UploadPieces.Where(one => one.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        await layouts.KeepAsync(batch.CreditorId, headings, mapping, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Throws the file away with its rows, as long as nothing of it was sent.</summary>
    /// <returns>False when something was, or it is being worked on.</returns>
    public Task<bool> DiscardAsync(UploadBatch batch, CancellationToken cancellationToken) =>
        DoAsync(
            batch,
            AuditAction.FileDiscarded,
            async () =>
            {
                // Changing nothing, the update holds the row, so that what is found in it stands.
                var held = await NothingDone(Standing(batch, Loose))
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Rows, one => one.Rows), cancellationToken);
                if (held == 1)
                    await RemoveAsync(context, [batch.Id], cancellationToken);
                return held;
            },
            cancellationToken
        );

    /// <summary>Files with all that belongs to them; what became of their rows stays.</summary>
    public static async Task RemoveAsync(PortalContext context, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await context.UploadPieces.Where(one => ids.Contains(one.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await context.UploadPapers.Where(one => ids.Contains(one.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await context.UploadFilePieces.Where(one => ids.Contains(one.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await context.UploadBatches.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<UploadBatch> Standing(UploadBatch batch, params UploadState[] states) =>
        context.UploadBatches.Where(one => one.Id == batch.Id && states.Contains(one.State));

    private IQueryable<UploadBatch> NothingDone(IQueryable<UploadBatch> batches) =>
        batches.Where(one => !context.UploadPieces.Any(piece => piece.BatchId == one.Id && piece.IsDone));

    private async Task<bool> DoAsync(
        UploadBatch batch,
        AuditAction action,
        Func<Task<int>> deed,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await deed() == 0)
            return false;
        audit.Add(action, nameof(UploadBatch), batch.Id, batch.CreditorId, batch.Rows.ToString(CultureInfo.InvariantCulture));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
