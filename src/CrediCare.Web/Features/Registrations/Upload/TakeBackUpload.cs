using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Takes back what was sent of a file, some hundred at a time, each batch one transaction. What the night or a caseworker has
/// taken already stays. Taking back again finds what is left.
/// </summary>
public sealed class TakeBackUpload(PortalContext context, TimeProvider clock)
{
    private const int Most = 500;

    /// <param name="turn">Renewed with each batch.</param>
    /// <param name="batch">Which.</param>
    /// <param name="userId">Who takes it back.</param>
    /// <param name="cancellationToken">Ends after a batch.</param>
    public async Task RunAsync(UploadTurn turn, UploadBatch batch, Guid userId, CancellationToken cancellationToken)
    {
        while (await TakeNextAsync(turn, batch, userId, cancellationToken))
        {
            context.ChangeTracker.Clear();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What can still be taken back.</summary>
    public static IQueryable<Registration> Left(PortalContext context, Guid batchId) =>
        context.Registrations.Where(one =>
            one.UploadBatchId == batchId
            && (one.State == RegistrationState.Submitted || one.State == RegistrationState.NeedsAssessment)
        );

    private async Task<bool> TakeNextAsync(UploadTurn turn, UploadBatch batch, Guid userId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await turn.RenewAsync(context, cancellationToken);
        var found = await Left(context, batch.Id).OrderBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        var taken = await TakenBack.MarkAsync(context, found, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        context.AddRange(
            taken.Select(one => new AuditEntry(
                Guid.CreateVersion7(),
                now,
                userId,
                false,
                AuditAction.TakenBack,
                nameof(Registration),
                one.Id,
                one.CreditorId,
                one.ReceiptNumber
            ))
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken.Count > 0;
    }
}
