using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Documents;

/// <summary>Hands out a document to who may see what it belongs to; every download is written down.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class DocumentsController(PortalContext context, Vault vault, AuditTrail audit) : Controller
{
    [HttpGet("/documents/{id}")]
    public async Task<IActionResult> Download(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        var found = await (
            from document in context.Documents.AsNoTracking().VisibleTo(viewer, context)
            join content in context.DocumentContents on document.Id equals content.DocumentId
            where document.PublicId == id
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
            return NotFound();

        await audit.RecordAsync(AuditAction.Downloaded, nameof(Document), found.Id, found.CreditorId);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(vault.Open(found.Sealed, Purposes.Document), FileSignature.MediaTypeOf(found.Type), found.FileName);
    }
}
