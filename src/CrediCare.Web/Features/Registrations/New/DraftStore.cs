using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Keeps what is typed on the way to a registration: sealed, for its author, within one creditor. The last writing
/// counts, so that a double click or two tabs never end in a refusal.
/// </summary>
public sealed class DraftStore(PortalContext context, Vault vault, TimeProvider clock)
{
    /// <summary>The version of a draft into which nothing has been written yet.</summary>
    private const int Untouched = 0;

    /// <summary>
    /// Opens a draft for reading or, with the creditor a form says it is for, for writing. The right to register is
    /// asked of the draft's own creditor, whichever the person happens to work for in another tab.
    /// </summary>
    public async Task<Outcome<OpenDraft, DraftRefusal>> OpenAsync(
        Viewer viewer,
        string publicId,
        string? creditor,
        CancellationToken cancellationToken
    )
    {
        var row = await context
            .RegistrationDrafts.AsNoTracking()
            .VisibleTo(viewer)
            .SingleOrDefaultAsync(draft => draft.PublicId == publicId, cancellationToken);
        if (row is null)
            return await Sent(viewer, publicId).AnyAsync(cancellationToken) ? DraftRefusal.Sent : DraftRefusal.NotFound;

        var membership = viewer.Memberships.First(one => one.CreditorId == row.CreditorId);
        if (creditor is not null && creditor != membership.CreditorPublicId)
            return DraftRefusal.NotFound;
        return MayRegister.At(viewer, row.CreditorId)
            ? await WithDocumentsAsync(Read(row, membership), cancellationToken)
            : DraftRefusal.ReadOnly;
    }

    /// <summary>The person's drafts at a creditor in which something stands, newest first; without their documents.</summary>
    public async Task<IReadOnlyList<OpenDraft>> UnfinishedAsync(
        Viewer viewer,
        ViewerMembership membership,
        CancellationToken cancellationToken
    )
    {
        var rows = await Own(viewer, membership)
            .Where(draft => draft.Version > Untouched || context.Documents.Any(document => document.DraftId == draft.Id))
            .OrderByDescending(draft => draft.ChangedAtUtc)
            .ThenBy(draft => draft.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Read(row, membership))];
    }

    /// <summary>The public id of a fresh draft; one that was opened and left untouched is taken up again.</summary>
    public async Task<string> StartAsync(Viewer viewer, ViewerMembership membership, CancellationToken cancellationToken)
    {
        var untouched = await Own(viewer, membership)
            .Where(draft => draft.Version == Untouched && !context.Documents.Any(document => document.DraftId == draft.Id))
            .OrderBy(draft => draft.Id)
            .Select(draft => draft.PublicId)
            .FirstOrDefaultAsync(cancellationToken);
        if (untouched is not null)
            return untouched;

        var draft = RegistrationDraft.Start(
            membership.CreditorId,
            viewer.UserId,
            Seal(new DraftContent()),
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(draft);
        await context.SaveChangesAsync(cancellationToken);
        return draft.PublicId;
    }

    /// <summary>Keeps what was typed; false when the draft was sent or thrown away meanwhile.</summary>
    public async Task<bool> KeepAsync(OpenDraft draft, DraftContent content, CancellationToken cancellationToken)
    {
        var kept = Seal(content);
        var now = clock.GetUtcNow().UtcDateTime;
        return await context
                .RegistrationDrafts.Where(row => row.Id == draft.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.ContentSealed, kept)
                            .SetProperty(row => row.ChangedAtUtc, now)
                            .SetProperty(row => row.Version, row => row.Version + 1),
                    cancellationToken
                ) == 1;
    }

    /// <summary>Throws a draft away with its documents.</summary>
    public async Task DiscardAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var document in draft.Documents)
            await RemoveDocumentAsync(draft, document.PublicId, cancellationToken);
        await context.RegistrationDrafts.Where(row => row.Id == draft.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The draft with the documents that lie in it now.</summary>
    public async Task<OpenDraft> WithDocumentsAsync(OpenDraft draft, CancellationToken cancellationToken) =>
        draft with
        {
            Documents = await context
                .Documents.AsNoTracking()
                .Where(document => document.DraftId == draft.Id)
                .OrderBy(document => document.UploadedAtUtc)
                .ThenBy(document => document.Id)
                .Select(document => new DocumentLine(document.PublicId, document.FileName, document.LengthBytes))
                .ToListAsync(cancellationToken),
        };

    /// <summary>Takes a document out of the draft; nothing happens when it is not in this one.</summary>
    public async Task RemoveDocumentAsync(OpenDraft draft, string documentPublicId, CancellationToken cancellationToken)
    {
        var documents = context.Documents.Where(document =>
            document.DraftId == draft.Id && document.PublicId == documentPublicId
        );
        await context
            .DocumentContents.Where(content => documents.Any(document => document.Id == content.DocumentId))
            .ExecuteDeleteAsync(cancellationToken);
        await documents.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The receipt of the registration that a draft has become.</summary>
    public async Task<string> ReceiptAddressAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        $"/registrations/{await Sent(viewer, publicId).Select(sent => sent.PublicId).FirstAsync(cancellationToken)}/receipt";

    private byte[] Seal(DraftContent content) => vault.Seal(JsonSerializer.Serialize(content), Purposes.Draft);

    private IQueryable<RegistrationDraft> Own(Viewer viewer, ViewerMembership membership) =>
        context.RegistrationDrafts.AsNoTracking().VisibleTo(viewer).Where(draft => draft.CreditorId == membership.CreditorId);

    private IQueryable<Registration> Sent(Viewer viewer, string publicId) =>
        context
            .Registrations.AsNoTracking()
            .VisibleTo(viewer)
            .Where(sent => sent.SubmissionKey == publicId && sent.SubmittedByUserId == viewer.UserId);

    private OpenDraft Read(RegistrationDraft row, ViewerMembership membership) =>
        new(
            row.Id,
            row.PublicId,
            membership,
            JsonSerializer.Deserialize<DraftContent>(vault.OpenText(row.ContentSealed, Purposes.Draft))!,
            row.ChangedAtUtc,
            []
        );
}
