using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>What came of a file that was handed in: kept, or why not and where in it.</summary>
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
    UploadLayouts layouts,
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
        if (form.File is not { } file)
            return new(null, Problem: "Missing");
        var name = NameOf(file.FileName);
        await using var bytes = file.OpenReadStream();
        using var sheet = UploadSheet.Open(bytes);
        var rows = Count(sheet);
        if (sheet.Refusal is { } refusal)
            return new(null, Problem: refusal.Code.ToString(), FileName: name, Row: refusal.Row, Cell: refusal.Cell);
        if (rows == 0)
            return new(null, Problem: "NoRows", FileName: name);

        var mapping = await layouts.FindAsync(membership.CreditorId, sheet.Headings, cancellationToken);
        mapping ??= sheet.Header.IsClear ? sheet.Header.Mapping : null;
        var batch = UploadBatch.Receive(
            membership.CreditorId,
            place.Id,
            viewer.UserId,
            name,
            (int)file.Length,
            rows,
            mapping?.ToText(),
            clock.GetUtcNow().UtcDateTime
        );
        bytes.Position = 0;
        await SaveAsync(batch, bytes, cancellationToken);
        return new(batch);
    }

    private static int Count(UploadSheet sheet)
    {
        var rows = 0;
        while (sheet.Next() is not null)
            rows++;
        return rows;
    }

    private async Task SaveAsync(UploadBatch batch, Stream bytes, CancellationToken cancellationToken)
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
        await files.SaveAsync(batch.Id, bytes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static string NameOf(string? given)
    {
        var last = TypedText.Line((given ?? "").Split('/', '\\')[^1]) ?? "fil";
        return TypedText.Cut(last, Lengths.FileName);
    }
}
