using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>What a person does with papers as long as the file waits for one: adds some, and says where one belongs.</summary>
public sealed class PaperDeeds(
    PortalContext context,
    ReceivePapers receive,
    ChangeUploadRow rows,
    ReadingTurns turns,
    AuditTrail audit,
    TimeProvider clock
)
{
    /// <returns>Why they were not taken in; null where they were.</returns>
    public async Task<ReceivedUpload?> AddAsync(
        UploadBatch batch,
        IReadOnlyList<IFormFile> files,
        CancellationToken cancellationToken
    )
    {
        if (files.Count == 0)
            return new(null, Problem: "Missing");
        if (files.FirstOrDefault(file => file.Length > SheetLimits.Default.MostBytes) is { } large)
            return new(null, Problem: nameof(SheetProblem.TooLarge), FileName: PickedFiles.NameOf(large));
        using var turn = await turns.TakeAsync(cancellationToken);
        var picked = PickedFiles.PapersOf(files);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (!await HoldAsync(batch, cancellationToken))
                return new(null, Problem: "NoMorePapers");
            if (await receive.TakeAsync(batch.Id, picked, cancellationToken) is { } refusal)
                return refusal;
            audit.Add(AuditAction.DocumentAdded, nameof(UploadBatch), batch.Id, batch.CreditorId);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return null;
        }
        finally
        {
            foreach (var one in picked)
                await one.Bytes.DisposeAsync();
        }
    }

    /// <returns>False when there is no such row. What is being sent stays as it is.</returns>
    public async Task<bool> PlaceAsync(
        UploadBatch batch,
        UploadPaper paper,
        UploadPaperForm form,
        CancellationToken cancellationToken
    )
    {
        var row = form.Where == UploadPaperForm.OfRow ? form.Row ?? 0 : (int?)null;
        if (row is { } number && await rows.FindAsync(batch, number, cancellationToken) is null)
            return false;
        var isOut = form.Where == UploadPaperForm.Out;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await HoldAsync(batch, cancellationToken))
            return true;
        await context
            .UploadPapers.Where(one => one.Id == paper.Id && one.DocumentId == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Row, row).SetProperty(one => one.IsLeftOut, isOut),
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Locks the file's row, as long as it waits for a person.</summary>
    private async Task<bool> HoldAsync(UploadBatch batch, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waits = UploadStates.TakingPapers;
        return await context
                .UploadBatches.Where(one => one.Id == batch.Id && waits.Contains(one.State))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ChangedAtUtc, now), cancellationToken) == 1;
    }
}
