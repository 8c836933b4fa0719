using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Uploaded files that the reader may see: how they stand, and the ones of late.</summary>
public sealed class UploadQuery(PortalContext context)
{
    private const int Latest = 20;

    /// <summary>How many papers of a file lie with claims that did not come with it.</summary>
    public Task<int> PapersElsewhereAsync(UploadBatch batch, CancellationToken cancellationToken) =>
        context.UploadPapers.CountAsync(
            paper =>
                paper.BatchId == batch.Id
                && paper.DocumentId != null
                && !context.Documents.Any(one =>
                    one.Id == paper.DocumentId
                    && context.Registrations.Any(claim => claim.Id == one.RegistrationId && claim.UploadBatchId == batch.Id)
                ),
            cancellationToken
        );

    /// <summary>Null when there is no such file, or none for this reader.</summary>
    public async Task<UploadView?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var found = await (
            from batch in context.UploadBatches.AsNoTracking().VisibleTo(viewer)
            where batch.PublicId == publicId
            join portfolio in context.Portfolios on batch.PortfolioId equals portfolio.Id
            join creditor in context.Creditors on batch.CreditorId equals creditor.Id
            join author in context.Users on batch.AuthorUserId equals author.Id
            select new
            {
                Batch = batch,
                Portfolio = portfolio.Name,
                Creditor = creditor.Name,
                Author = author.FullName,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var pieces = await context
            .UploadPieces.AsNoTracking()
            .Where(piece => piece.BatchId == found.Batch.Id)
            .Select(piece => new
            {
                piece.Rows,
                piece.IsDone,
                piece.Tally,
            })
            .ToListAsync(cancellationToken);
        var states = await context
            .Registrations.Where(one => one.UploadBatchId == found.Batch.Id)
            .GroupBy(one => one.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new UploadView(
            found.Batch,
            found.Creditor,
            found.Portfolio,
            found.Author,
            UploadTally.Sum(pieces.Select(piece => UploadTally.OfText(piece.Tally))),
            pieces.Sum(piece => piece.Rows),
            pieces.Where(piece => piece.IsDone).Sum(piece => piece.Rows)
        )
        {
            CanBeTakenBack =
                states.GetValueOrDefault(RegistrationState.Submitted)
                + states.GetValueOrDefault(RegistrationState.NeedsAssessment),
            TakenBack = states.GetValueOrDefault(RegistrationState.Withdrawn),
        };
    }

    /// <summary>Those of the company worked for, the latest first.</summary>
    public Task<List<UploadLine>> LatestAsync(Viewer viewer, Guid creditorId, CancellationToken cancellationToken) =>
        (
            from batch in context.UploadBatches.AsNoTracking().VisibleTo(viewer)
            where batch.CreditorId == creditorId
            join portfolio in context.Portfolios on batch.PortfolioId equals portfolio.Id
            join author in context.Users on batch.AuthorUserId equals author.Id
            orderby batch.CreatedAtUtc descending, batch.Id descending
            select new UploadLine(
                batch.PublicId,
                batch.FileName,
                portfolio.Name,
                author.FullName,
                batch.Rows,
                batch.State,
                batch.CreatedAtUtc
            )
        )
            .Take(Latest)
            .ToListAsync(cancellationToken);

    /// <summary>Where the reader may put claims of a company.</summary>
    public Task<List<PortfolioChoice>> PortfoliosAsync(Viewer viewer, Guid creditorId, CancellationToken cancellationToken) =>
        context
            .Portfolios.AsNoTracking()
            .VisibleTo(viewer)
            .Where(portfolio => portfolio.CreditorId == creditorId && !portfolio.IsClosed)
            .OrderBy(portfolio => portfolio.Name)
            .ThenBy(portfolio => portfolio.Id)
            .Select(portfolio => new PortfolioChoice(portfolio.Id, portfolio.PublicId, portfolio.Name))
            .ToListAsync(cancellationToken);
}
