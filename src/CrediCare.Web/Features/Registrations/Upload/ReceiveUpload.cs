using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>What came of a file that was handed in: kept, or why not and where in it.</summary>
/// <param name="Batch">What was kept.</param>
/// <param name="Field">The form's field that the refusal is about.</param>
/// <param name="Problem">Why it was not.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Row">A row of a sheet, or a line of an e-invoice.</param>
/// <param name="Cell">A cell of a sheet, an element of an e-invoice, or a file in a ZIP file.</param>
public sealed record ReceivedUpload(
    UploadBatch? Batch,
    string Field = nameof(UploadForm.File),
    string Problem = "",
    string FileName = "",
    int? Row = null,
    string? Cell = null
);

/// <summary>
/// Takes a file in. It is read from end to end first: one that cannot be read is refused as a whole, with the place, and nothing
/// of it is kept. Whose columns are known is ready to be looked over.
/// </summary>
public sealed class ReceiveUpload(
    PortalContext context,
    UploadQuery query,
    UploadFiles files,
    ReceivePapers papers,
    UploadLayouts layouts,
    ReadingTurns turns,
    AuditTrail audit,
    TimeProvider clock
)
{
    public async Task<ReceivedUpload> ReceiveAsync(
        Viewer viewer,
        ViewerMembership membership,
        UploadForm form,
        CancellationToken cancellationToken
    )
    {
        var portfolios = await query.PortfoliosAsync(viewer, membership.CreditorId, cancellationToken);
        var place = portfolios is [var only] ? only : portfolios.FirstOrDefault(one => one.PublicId == form.Portfolio);
        if (place is null)
            return new(null, nameof(UploadForm.Portfolio), "Portfolio");
        using var turn = await turns.TakeAsync(cancellationToken);
        var (picked, refusal) = await PickedFiles.OfAsync(form.File ?? (IReadOnlyList<IFormFile>)[], cancellationToken);
        if (picked is null)
            return refusal!;
        await using (picked)
        {
            var look = await LookAsync(picked, membership.CreditorId, cancellationToken);
            if (look.Refusal is { } why)
                return why with { FileName = picked.Name };
            var batch = UploadBatch.Receive(
                membership.CreditorId,
                place.Id,
                viewer.UserId,
                picked.Name,
                (int)picked.Bytes.Length,
                look.Rows,
                look.Mapping?.ToText(),
                clock.GetUtcNow().UtcDateTime,
                picked.Kind
            );
            return await SaveAsync(batch, picked, cancellationToken) ?? new(batch);
        }
    }

    private async Task<UploadLook> LookAsync(PickedFiles picked, Guid creditorId, CancellationToken cancellationToken)
    {
        if (picked.Kind == UploadKind.EInvoices)
            return UploadLook.OfEInvoices(picked.Bytes, picked.Name);
        using var sheet = UploadSheet.Open(picked.Bytes);
        var look = UploadLook.OfSheet(sheet);
        if (look.Refusal is not null)
            return look;
        var mapping = await layouts.FindAsync(creditorId, sheet.Headings, cancellationToken);
        return look with { Mapping = mapping ?? (sheet.Header.IsClear ? sheet.Header.Mapping : null) };
    }

    /// <returns>Why the papers beside it are refused; nothing is kept then.</returns>
    private async Task<ReceivedUpload?> SaveAsync(UploadBatch batch, PickedFiles picked, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Add(batch);
        audit.Add(
            AuditAction.FileUploaded,
            nameof(UploadBatch),
            batch.Id,
            batch.CreditorId,
            batch.Rows.ToString(CultureInfo.InvariantCulture)
        );
        await context.SaveChangesAsync(cancellationToken);
        picked.Bytes.Position = 0;
        await files.SaveAsync(batch.Id, picked.Bytes, cancellationToken);
        var refusal = await papers.TakeAsync(batch.Id, picked.Papers, cancellationToken);
        context.ChangeTracker.Clear();
        if (refusal is not null)
            return refusal;
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
