using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Does the portal's part with an uploaded file, in the request that asked for it or behind the page: looks it over, sends it,
/// takes it back. What a piece did is there as a whole or not at all, so whoever comes next goes on where it stands.
/// </summary>
public sealed partial class UploadWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadWork> log)
{
    /// <param name="batchId">Which file.</param>
    /// <param name="tells">The one who uploaded it is not looking, and is told in the inbox when it is done.</param>
    /// <param name="cancellationToken">Ends it after a piece.</param>
    /// <returns>False when there was nothing to do, or somebody is at it.</returns>
    public async Task<bool> RunAsync(Guid batchId, bool tells, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        if (await UploadTurn.TakeAsync(context, batchId, clock, cancellationToken) is not { } turn)
            return false;
        try
        {
            await WorkAsync(scope.ServiceProvider, context, turn, tells, cancellationToken);
        }
        catch (LeaseLostException)
        {
            TakenOver(batchId);
        }
        catch (Exception failure)
        {
            if (!cancellationToken.IsCancellationRequested)
                Failed(failure, batchId);
            await LeaveAsync(turn, isOver: !cancellationToken.IsCancellationRequested);
        }

        return true;
    }

    private async Task WorkAsync(
        IServiceProvider services,
        PortalContext context,
        UploadTurn turn,
        bool tells,
        CancellationToken cancellationToken
    )
    {
        var batch = await context.UploadBatches.AsNoTracking().SingleAsync(one => one.Id == turn.BatchId, cancellationToken);
        switch (batch.State)
        {
            case UploadState.Judging:
                await services.GetRequiredService<JudgeUpload>().RunAsync(turn, batch, cancellationToken);
                await EndAsync(context, turn, batch, UploadState.Judged, tells ? InboxKind.UploadJudged : null);
                break;
            case UploadState.Sending:
                await services.GetRequiredService<SendUpload>().RunAsync(turn, batch, cancellationToken);
                await EndAsync(context, turn, batch, UploadState.Sent, tells ? InboxKind.UploadSent : null);
                break;
            case UploadState.TakingBack:
                await services
                    .GetRequiredService<TakeBackUpload>()
                    .RunAsync(turn, batch, batch.TakenBackByUserId!.Value, cancellationToken);
                await EndAsync(context, turn, batch, UploadState.TakenBack, null);
                break;
            default:
                await turn.LeaveAsync(context);
                break;
        }
    }

    private async Task EndAsync(PortalContext context, UploadTurn turn, UploadBatch batch, UploadState state, InboxKind? tells)
    {
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        await turn.RenewAsync(context, CancellationToken.None);
        if (tells is { } kind)
        {
            context.Add(InboxItem.AboutUpload(kind, batch, clock.GetUtcNow().UtcDateTime));
            await context.SaveChangesAsync(CancellationToken.None);
        }

        await turn.EndAsync(context, state, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Lets go of it for another try; after too many in vain it goes back to the person.</summary>
    private async Task LeaveAsync(UploadTurn turn, bool isOver)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var now = await context.UploadBatches.AsNoTracking().SingleAsync(one => one.Id == turn.BatchId);
        if (isOver && now.Attempts >= UploadTurn.MostAttempts && now.State.IsAtWork())
            await turn.EndAsync(context, Back(now.State), CancellationToken.None);
        else
            await turn.LeaveAsync(context);
    }

    /// <summary>Where it stood before: what was sent or taken back by then is seen there.</summary>
    private static UploadState Back(UploadState state) =>
        state switch
        {
            UploadState.Sending => UploadState.Judged,
            UploadState.TakingBack => UploadState.Sent,
            _ => UploadState.Failed,
        };

    [LoggerMessage(LogLevel.Error, "Work on the uploaded file {Upload} failed; it is tried again")]
    private partial void Failed(Exception failure, Guid upload);

    [LoggerMessage(LogLevel.Information, "Another goes on with the uploaded file {Upload}")]
    private partial void TakenOver(Guid upload);
}
