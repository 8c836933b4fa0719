using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The papers of a case.</summary>
public sealed class DocumentsController(PortalContext context, CaseActPages pages) : ApiController
{
    /// <summary>The documents of a case and of the registrations it came from, the newest first.</summary>
    [HttpGet("/api/v1/cases/{caseNumber}/documents")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<ApiPage<DocumentAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List(
        string caseNumber,
        string? limit,
        string? cursor,
        [FromServices] ApiCursors cursors,
        CancellationToken cancellationToken
    ) =>
        await pages.LookAsync(Caller.Viewer, caseNumber, cancellationToken) is not { } page
            ? Refuse(ApiCode.NotFound)
            : await OnPageAsync(
                cursors,
                $"documents|{page.Case.CaseNumber}",
                limit,
                cursor,
                Read<DocumentType>(null, ""),
                (_, place, most) => ReadAsync(page, place, most, cancellationToken)
            );

    /// <summary>A document's content. What goes with a message is for keys that read messages.</summary>
    [HttpGet("/api/v1/documents/{id}")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK)]
    [FileOf("application/octet-stream")]
    public async Task<IActionResult> Content(
        string id,
        [FromServices] DocumentDownload download,
        CancellationToken cancellationToken
    )
    {
        var asked = context.Documents.VisibleTo(Caller.Viewer, context).Where(one => one.PublicId == id);
        if (await asked.Select(one => new { one.MessageId }).SingleOrDefaultAsync(cancellationToken) is not { } place)
            return Refuse(ApiCode.NotFound);
        if (place.MessageId is not null && !Caller.Scopes.HasFlag(ApiScopes.MessagesRead))
            return Refuse(ApiCode.ScopeMissing, ApiError.ScopeNeeded(ApiScopes.MessagesRead));
        return await download.FindAsync(Caller.Viewer, id, Response, cancellationToken) is { } file
            ? file
            : Refuse(ApiCode.NotFound);
    }

    /// <summary>Hands in documents to a case: PDF files and pictures, as multipart/form-data.</summary>
    [Once]
    [HttpPost("/api/v1/cases/{caseNumber}/documents")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    [Scope(ApiScopes.CasesWrite)]
    [ProducesResponseType<ApiPage<DocumentAnswer>>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Add(
        string caseNumber,
        IFormFileCollection files,
        [FromServices] CaseActing acting,
        [FromServices] CaseFiles handed,
        [FromServices] DocumentIntake intake,
        CancellationToken cancellationToken
    )
    {
        if (!Request.HasFormContentType)
            return Refuse(ApiCode.BodyNotJson);
        var (taken, errors) = await TakenAsync(files, intake, cancellationToken);
        IReadOnlyList<Document> added = [];
        var refusal = await acting.DoAsync(
            Caller.Viewer,
            caseNumber,
            Once.Of(),
            AuditAction.DocumentAdded,
            _ => errors,
            hand =>
            {
                added = handed.Add(hand.Case, taken, Caller.Viewer.UserId);
                return Task.FromResult<Enum?>(null);
            },
            cancellationToken
        );
        return refusal is not null
            ? refusal
            : Answer(new ApiPage<DocumentAnswer>([.. added.Select(DocumentAnswer.Of)], null), StatusCodes.Status201Created);
    }

    private static async Task<(List<HandedInFile> Taken, List<ApiError> Errors)> TakenAsync(
        IFormFileCollection files,
        DocumentIntake intake,
        CancellationToken cancellationToken
    )
    {
        var (taken, errors) = (new List<HandedInFile>(), new List<ApiError>());
        if (files.Count == 0)
            errors.Add(new ApiError("/files", "files-missing", ApiTexts.Of<ActsText>("Files_Choose")));
        if (files.Count > DocumentIntake.MostDocuments)
            errors.Add(ApiError.At("/files", "TooMany", DocumentIntake.MostDocuments));
        foreach (var (file, place) in files.Take(DocumentIntake.MostDocuments).Select((file, place) => (file, place)))
        {
            var read = await intake.ReadAsync(file, cancellationToken);
            if (read.Refusal is { } refusal)
                errors.Add(
                    new ApiError(
                        $"/files/{place}",
                        $"file-{ApiJson.Written(refusal)}",
                        ApiTexts.Of(language =>
                            TextSource<DocumentsText>.Get(
                                $"File_{refusal}",
                                language,
                                file.FileName,
                                PortalFormat.For(language).FileSize(file.Length)
                            )
                        )
                    )
                );
            else
                taken.Add(read.Value);
        }

        return (taken, errors);
    }

    private async Task<(IReadOnlyList<DocumentAnswer> Items, ApiPlace? Next)> ReadAsync(
        CaseActPage page,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var registrationIds = page.Case.Invoices.Select(invoice => invoice.RegistrationId).ToList();
        var documents = context
            .Documents.AsNoTracking()
            .Where(one =>
                one.CaseId == page.Case.Id || (one.RegistrationId != null && registrationIds.Contains(one.RegistrationId.Value))
            )
            .VisibleTo(Caller.Viewer, context);
        if (after is { AtUtc: var at, Id: var id })
            documents = documents.Where(one => one.UploadedAtUtc <= at && (one.UploadedAtUtc < at || one.Id.CompareTo(id) < 0));
        var found = await documents
            .OrderByDescending(one => one.UploadedAtUtc)
            .ThenByDescending(one => one.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return (
            [.. shown.Select(DocumentAnswer.Of)],
            found.Count > limit ? ApiPlace.At(shown[^1].UploadedAtUtc, shown[^1].Id) : null
        );
    }
}
