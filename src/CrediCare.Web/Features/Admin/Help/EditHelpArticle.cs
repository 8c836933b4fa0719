using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Help;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>Why new words were not taken.</summary>
public enum EditHelpRefusal
{
    NotFound,

    /// <summary>Someone saved another version while this one was being written.</summary>
    ChangedMeanwhile,
}

/// <summary>Saves new words of an article, or brings old ones back; the shelf is read anew after it.</summary>
public sealed class EditHelpArticle(PortalContext context, HelpShelf shelf, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The edition that is shown from now on; the same as before when nothing was different.</returns>
    public Task<Outcome<HelpEdit, EditHelpRefusal>> RewriteAsync(
        Viewer viewer,
        string slug,
        HelpArticleForm form,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            slug,
            form.Version,
            article => article.Rewrite(form.Norwegian, form.English, viewer.UserId, clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    public async Task<Outcome<HelpEdit, EditHelpRefusal>> RestoreAsync(
        Viewer viewer,
        string slug,
        int number,
        CancellationToken cancellationToken
    )
    {
        var earlier = await context
            .HelpArticleRevisions.AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.Number == number && context.HelpArticles.Any(a => a.Slug == slug && a.Id == one.ArticleId),
                cancellationToken
            );
        return earlier is null
            ? EditHelpRefusal.NotFound
            : await SaveAsync(
                slug,
                null,
                article => article.Restore(earlier, viewer.UserId, clock.GetUtcNow().UtcDateTime),
                cancellationToken
            );
    }

    private async Task<Outcome<HelpEdit, EditHelpRefusal>> SaveAsync(
        string slug,
        int? version,
        Func<HelpArticle, bool> change,
        CancellationToken cancellationToken
    )
    {
        if (await context.HelpArticles.SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } article)
            return EditHelpRefusal.NotFound;
        if (version is not null && version != article.Version)
            return EditHelpRefusal.ChangedMeanwhile;
        if (!change(article))
            return new HelpEdit(article.Edition, false);
        audit.Add(AuditAction.HelpArticleChanged, nameof(HelpArticle), article.Id, null, $"{slug} {article.Edition}");
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The version or the edition's number was taken between reading and saving.
            context.ChangeTracker.Clear();
            if (
                !await context.HelpArticleRevisions.AnyAsync(
                    one => one.ArticleId == article.Id && one.Number == article.Edition,
                    cancellationToken
                )
            )
                throw;
            return EditHelpRefusal.ChangedMeanwhile;
        }

        shelf.Forget();
        return new HelpEdit(article.Edition, true);
    }
}

/// <summary>What came of saving an article.</summary>
public sealed record HelpEdit(int Edition, bool Changed);
