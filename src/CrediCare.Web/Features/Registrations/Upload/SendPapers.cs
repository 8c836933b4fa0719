using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>
/// Puts papers whose invoice is a claim already into its case, as a member would on the case's own page, or beside its registration as
/// long as it is no case. Each is one transaction, so a paper is put there once or not at all.
/// </summary>
public sealed class SendPapers(PortalContext context, UploadPapers papers, KeepPapers keep, CaseFiles files, TimeProvider clock)
{
    /// <param name="turn">Renewed with each paper.</param>
    /// <param name="viewer">Who sends.</param>
    /// <param name="batch">Its papers.</param>
    /// <param name="cancellationToken">Ends it between two papers.</param>
    public async Task RunAsync(UploadTurn turn, Viewer viewer, UploadBatch batch, CancellationToken cancellationToken)
    {
        foreach (var one in await papers.PlaceAsync(viewer, batch, cancellationToken))
        {
            if (one.Claim is not { } claim || !viewer.HasAt(batch.CreditorId, MembershipRole.Member))
                continue;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await turn.RenewAsync(context, cancellationToken);
            await PutAsync(viewer, batch, one.Paper, claim, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Puts one paper where it belongs, in the transaction of whoever asks.</summary>
    public async Task PutAsync(
        Viewer viewer,
        UploadBatch batch,
        UploadPaper paper,
        LivingClaim claim,
        CancellationToken cancellationToken
    )
    {
        var document = claim.CaseNumber is { } number
            ? await IntoCaseAsync(viewer, batch, paper, number, cancellationToken)
            : await BesideAsync(viewer, batch, paper, claim, cancellationToken);
        if (document is { } became)
            await keep.MarkAsync(paper, became, null, cancellationToken);
    }

    private async Task<Guid?> IntoCaseAsync(
        Viewer viewer,
        UploadBatch batch,
        UploadPaper paper,
        string caseNumber,
        CancellationToken cancellationToken
    )
    {
        var found = await context
            .Cases.AsNoTracking()
            .VisibleTo(viewer)
            .SingleOrDefaultAsync(one => one.CaseNumber == caseNumber && one.CreditorId == batch.CreditorId, cancellationToken);
        if (found is null)
            return null;
        var document = files.Add(found, [await keep.OpenAsync(paper, cancellationToken)], viewer.UserId)[0];
        await LogAsync(viewer, batch, nameof(Case), found.Id, cancellationToken);
        return document.Id;
    }

    private async Task<Guid?> BesideAsync(
        Viewer viewer,
        UploadBatch batch,
        UploadPaper paper,
        LivingClaim claim,
        CancellationToken cancellationToken
    )
    {
        var handed = await keep.OpenAsync(paper, cancellationToken);
        var document = await keep.InsertAsync(batch, claim.RegistrationId, handed, cancellationToken);
        await LogAsync(viewer, batch, nameof(Registration), claim.RegistrationId, cancellationToken);
        return document;
    }

    private Task LogAsync(Viewer viewer, UploadBatch batch, string subject, Guid subjectId, CancellationToken cancellationToken)
    {
        context.Add(
            new AuditEntry(
                Guid.CreateVersion7(),
                clock.GetUtcNow().UtcDateTime,
                viewer.UserId,
                false,
                AuditAction.DocumentAdded,
                subject,
                subjectId,
                batch.CreditorId,
                null
            )
        );
        return context.SaveChangesAsync(cancellationToken);
    }
}
