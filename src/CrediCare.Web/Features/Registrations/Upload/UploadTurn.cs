using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// The right to work on one uploaded file. Taken and renewed by conditional updates of its row, renewed in the transaction of
/// every piece: two nodes, or a page and the loop behind it, never work on the same file, and a process that died is followed.
/// </summary>
public sealed class UploadTurn
{
    /// <summary>So often work is begun without a piece coming of it.</summary>
    public const int MostAttempts = 5;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly Guid _holder = Guid.NewGuid();
    private readonly TimeProvider _clock;

    private UploadTurn(Guid batchId, TimeProvider clock) => (BatchId, _clock) = (batchId, clock);

    public Guid BatchId { get; }

    /// <summary>Null when there is nothing to do, or somebody is at it.</summary>
    public static async Task<UploadTurn?> TakeAsync(
        PortalContext context,
        Guid batchId,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var turn = new UploadTurn(batchId, clock);
        var now = clock.GetUtcNow().UtcDateTime;
        var (holder, until) = ((Guid?)turn._holder, now + Lasts);
        var taken = await Free(context, now)
            .Where(batch => batch.Id == batchId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(batch => batch.HolderId, holder)
                        .SetProperty(batch => batch.HeldUntilUtc, until)
                        .SetProperty(batch => batch.Attempts, batch => batch.Attempts + 1),
                cancellationToken
            );
        return taken == 1 ? turn : null;
    }

    /// <summary>What waits for work that nobody is at.</summary>
    public static IQueryable<UploadBatch> Free(PortalContext context, DateTime nowUtc)
    {
        var atWork = UploadStates.AtWork;
        return context.UploadBatches.Where(batch =>
            atWork.Contains(batch.State) && (batch.HolderId == null || batch.HeldUntilUtc < nowUtc)
        );
    }

    /// <summary>Within a piece's transaction, so that the piece is written under this turn or not at all.</summary>
    /// <exception cref="LeaseLostException">Another has taken over.</exception>
    public async Task RenewAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var until = _clock.GetUtcNow().UtcDateTime + Lasts;
        var renewed = await Own(context)
            .ExecuteUpdateAsync(
                set => set.SetProperty(batch => batch.HeldUntilUtc, until).SetProperty(batch => batch.Attempts, 0),
                cancellationToken
            );
        if (renewed == 0)
            throw new LeaseLostException($"upload {BatchId:N}");
    }

    /// <summary>Says where the file stands now and lets go of it.</summary>
    public Task EndAsync(PortalContext context, UploadState state, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return Own(context)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(batch => batch.State, state)
                        .SetProperty(batch => batch.ChangedAtUtc, now)
                        .SetProperty(batch => batch.Attempts, 0)
                        .SetProperty(batch => batch.HolderId, (Guid?)null),
                cancellationToken
            );
    }

    /// <summary>Lets go, for another to go on.</summary>
    public Task LeaveAsync(PortalContext context) =>
        Own(context).ExecuteUpdateAsync(set => set.SetProperty(batch => batch.HolderId, (Guid?)null), CancellationToken.None);

    private IQueryable<UploadBatch> Own(PortalContext context) =>
        context.UploadBatches.Where(batch => batch.Id == BatchId && batch.HolderId == _holder);
}
