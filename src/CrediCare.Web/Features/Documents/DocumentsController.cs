using CrediCare.Data.Access;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Documents;

/// <summary>A document, for whoever may see what it belongs to.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class DocumentsController(DocumentDownload download) : Controller
{
    [HttpGet("/documents/{id}")]
    public async Task<IActionResult> Download(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await download.FindAsync(viewer, id, Response, cancellationToken) is { } file ? file : NotFound();
}
