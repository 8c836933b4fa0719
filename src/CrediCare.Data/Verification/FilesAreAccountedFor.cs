using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// Every payment of a bank's file and every row of a creditor's file is there once, in its order, and has found its place where the file
/// says so.
/// </summary>
public sealed class FilesAreAccountedFor : IInvariant
{
    private static readonly UploadState[] Looked = [UploadState.Judged, UploadState.Sent, UploadState.TakenBack];

    public string Name => "files";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var files = context.ReceivedFiles.AsNoTracking();
        var items = context.ReceivedFileItems.AsNoTracking();
        await found.NoneAsync(
            "of a bank with another number of payments than it said",
            files
                .Where(file =>
                    file.State != ReceivedFileState.Refused
                    && (
                        file.Items != items.Count(item => item.FileId == file.Id)
                        || file.Items != (items.Where(item => item.FileId == file.Id).Max(item => (int?)item.Number) ?? 0)
                    )
                )
                .Select(file => file.PublicId)
        );
        await found.NoneAsync(
            "of a bank that are done, but for a payment",
            files
                .Where(file =>
                    file.State == ReceivedFileState.Booked && items.Any(item => item.FileId == file.Id && item.Outcome == null)
                )
                .Select(file => file.PublicId)
        );
        await found.NoneAsync(
            "of a bank with a payment that is not among those received",
            files
                .Where(file =>
                    items.Any(item =>
                        item.FileId == file.Id
                        && item.PaymentId != null
                        && !context.IncomingPayments.Any(payment => payment.Id == item.PaymentId)
                    )
                )
                .Select(file => file.PublicId)
        );
        var uploads = context.UploadBatches.AsNoTracking();
        await found.NoneAsync(
            "of a creditor with more or fewer rows than it had",
            uploads
                .Where(batch =>
                    Looked.Contains(batch.State)
                    && batch.Rows != context.UploadPieces.Where(piece => piece.BatchId == batch.Id).Sum(piece => piece.Rows)
                )
                .Select(batch => batch.PublicId)
        );
        await found.NoneAsync(
            "of a creditor that are sent, but for some rows",
            uploads
                .Where(batch =>
                    batch.State == UploadState.Sent
                    && context.UploadPieces.Any(piece => piece.BatchId == batch.Id && !piece.IsDone)
                )
                .Select(batch => batch.PublicId)
        );
        return found.Of(await files.LongCountAsync(cancellationToken) + await uploads.LongCountAsync(cancellationToken));
    }
}
