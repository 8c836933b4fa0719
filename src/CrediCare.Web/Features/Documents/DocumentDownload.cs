using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Documents;

/// <summary>Hands out a document to who may see what it belongs to; every download is written down.</summary>
public sealed class DocumentDownload(PortalContext context, Vault vault, AuditTrail audit)
{
    /// <returns>Null when there is no such document, or none that the viewer may see.</returns>
    public async Task<FileContentResult?> FindAsync(
        Viewer viewer,
        string publicId,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from document in context.Documents.AsNoTracking().VisibleTo(viewer, context)
            join content in context.DocumentContents on document.Id equals content.DocumentId
            where document.PublicId == publicId
            select new
            {
                document.Id,
                document.CreditorId,
                document.FileName,
                document.Type,
                content.Sealed,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;

        await audit.RecordAsync(AuditAction.Downloaded, nameof(Document), found.Id, found.CreditorId);
        response.Headers.XContentTypeOptions = "nosniff";
        return new FileContentResult(vault.Open(found.Sealed, Purposes.Document), FileSignature.MediaTypeOf(found.Type))
        {
            FileDownloadName = found.FileName,
        };
    }
}
