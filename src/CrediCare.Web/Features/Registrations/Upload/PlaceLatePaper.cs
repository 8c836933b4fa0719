using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Puts a paper that came to no claim when its file was sent with one of the claims of that file after all.</summary>
public sealed class PlaceLatePaper(PortalContext context, UploadPapers papers, SendPapers sending)
{
    /// <returns>False when the file sent no claim with that invoice number. What is placed already stays there.</returns>
    public async Task<bool> PlaceAsync(
        Viewer viewer,
        UploadBatch batch,
        UploadPaper paper,
        string? invoiceNumber,
        CancellationToken cancellationToken
    )
    {
        if (
            TypedText.Line(invoiceNumber) is not { } number
            || await papers.SentAsync(viewer, batch, number, cancellationToken) is not { } claim
        )
            return false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The update holds the paper: of two at once the later finds it placed.
        var held = await context
            .UploadPapers.Where(one => one.Id == paper.Id && one.DocumentId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsLeftOut, false), cancellationToken);
        if (held == 1)
            await sending.PutAsync(viewer, batch, paper, claim, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
