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
/// Keeps what is typed on the way to a registration: sealed, for its author, within one creditor, from the first thing
/// that is typed. The last writing counts, so that a double click or two tabs never end in a refusal.
/// </summary>
public sealed class DraftStore(PortalContext context, Vault vault, DraftKey key, TimeProvider clock)
{
    /// <summary>
    /// Opens a draft for reading or, with the creditor a form says it is for, for writing. The right to register is
    /// asked of the draft's own creditor, whichever the person happens to work for in another tab.
    /// </summary>
    public async Task<Outcome<OpenDraft, DraftRefusal>> OpenAsync(
        Viewer viewer,
        string publicId,
        string? proof,
        string? creditor,
        CancellationToken cancellationToken
    )
    {
        var row = await context
            .RegistrationDrafts.AsNoTracking()
            .VisibleTo(viewer)
            .SingleOrDefaultAsync(draft => draft.PublicId == publicId, cancellationToken);
        if (row is null && await Sent(viewer, publicId).AnyAsync(cancellationToken))
            return DraftRefusal.Sent;

        var draft = row is null
            ? key.Find(viewer, publicId, proof)
            : Read(row, viewer.Memberships.First(one => one.CreditorId == row.CreditorId));
        if (draft is null || (creditor is not null && creditor != draft.Membership.CreditorPublicId))
            return DraftRefusal.NotFound;
        return MayRegister.At(viewer, draft.Membership.CreditorId)
            ? await WithDocumentsAsync(draft, cancellationToken)
            : DraftRefusal.ReadOnly;
    }

    /// <summary>The person's drafts at a creditor, newest first; without their documents.</summary>
    public async Task<IReadOnlyList<OpenDraft>> UnfinishedAsync(
        Viewer viewer,
        ViewerMembership membership,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .RegistrationDrafts.AsNoTracking()
            .VisibleTo(viewer)
            .Where(draft => draft.CreditorId == membership.CreditorId)
            .OrderByDescending(draft => draft.ChangedAtUtc)
            .ThenBy(draft => draft.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Read(row, membership))];
    }

    /// <summary>
    /// Keeps what was typed. A form in which nothing was typed is not stored, unless files came with it.
    /// </summary>
    /// <returns>The draft as it is now; null when it was sent or thrown away meanwhile.</returns>
    public async Task<OpenDraft?> KeepAsync(Viewer viewer, OpenDraft draft, bool hasFiles, CancellationToken cancellationToken)
    {
        if (!draft.IsStored && draft.Content.IsEmpty && !hasFiles)
            return draft;
        if (draft.IsStored)
            return await RewriteAsync(draft, cancellationToken) ? draft : null;

        var row = RegistrationDraft.Start(
            draft.PublicId,
            draft.Membership.CreditorId,
            viewer.UserId,
            Seal(draft.Content),
            clock.GetUtcNow().UtcDateTime
        );
        try
        {
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            return draft with { Id = row.Id, Fresh = null };
        }
        catch (DbUpdateException)
        {
            // The other click of two was first.
            context.ChangeTracker.Clear();
            var opened = await OpenAsync(viewer, draft.PublicId, null, null, cancellationToken);
            return
                opened.Succeeded
                && opened.Value with { Content = draft.Content } is var there
                && await RewriteAsync(there, cancellationToken)
                ? there
                : null;
        }
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

    private async Task<bool> RewriteAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        var kept = Seal(draft.Content);
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

    private byte[] Seal(DraftContent content) => vault.Seal(content.ToText(), Purposes.Draft);

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
            DraftContent.OfText(vault.OpenText(row.ContentSealed, Purposes.Draft)),
            row.ChangedAtUtc,
            []
        )
        {
            RemindOn = row.RemindedAtUtc is null ? row.RemindOn : null,
            KeptThrough = row.KeptThrough,
        };
}
