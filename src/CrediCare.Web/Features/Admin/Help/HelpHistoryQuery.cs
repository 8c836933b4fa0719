using CrediCare.Data;
using CrediCare.Domain.Help;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>Reads articles as they are stored, and how they came to be so.</summary>
public sealed class HelpHistoryQuery(PortalContext context)
{
    public async Task<IReadOnlyList<HelpArticle>> AllAsync(CancellationToken cancellationToken) =>
        await context
            .HelpArticles.AsNoTracking()
            .OrderBy(article => article.Position)
            .ThenBy(article => article.Slug)
            .ToListAsync(cancellationToken);

    public Task<HelpArticle?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.HelpArticles.AsNoTracking().SingleOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HelpEdition>> EditionsAsync(Guid articleId, CancellationToken cancellationToken) =>
        await (
            from revision in context.HelpArticleRevisions.AsNoTracking()
            where revision.ArticleId == articleId
            join user in context.Users on revision.WrittenByUserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby revision.Number descending
            select new HelpEdition(revision.Number, revision.RestoredFrom, user.FullName, revision.WrittenAtUtc)
        ).ToListAsync(cancellationToken);

    public Task<HelpArticleRevision?> EditionAsync(Guid articleId, int number, CancellationToken cancellationToken) =>
        context
            .HelpArticleRevisions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == articleId && one.Number == number, cancellationToken);
}

/// <summary>One line of an article's history; nobody wrote what came with the portal.</summary>
public sealed record HelpEdition(int Number, int? RestoredFrom, string? WrittenBy, DateTime WrittenAtUtc);
