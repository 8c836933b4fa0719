using CrediCare.Data.Seeding;
using CrediCare.Domain.Help;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Help;

/// <summary>Articles as rows: what comes with the portal stays what people have made of it.</summary>
public sealed class HelpArticleRowsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    public async Task Seeding_WritesEveryArticleInBothLanguages(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database);

        await using var context = database.Open();
        var articles = await context.HelpArticles.Include(article => article.Revisions).ToListAsync();

        Assert.Equal(
            RequiredHelp.Places.Select(place => place.Slug).Order(StringComparer.Ordinal),
            articles.Select(article => article.Slug).Order(StringComparer.Ordinal)
        );
        Assert.All(
            articles.SelectMany(article => new[] { article.Norwegian, article.English }),
            words =>
            {
                Assert.EndsWith("?", words.Title, StringComparison.Ordinal);
                Assert.True(words.Keywords.Split('\n').Length >= 5, words.Title);
                Assert.True(words.Text.Split(' ').Length >= 150, $"{words.Title} is thin.");
            }
        );
        Assert.All(articles, article => Assert.Single(article.Revisions));
    }

    [DatabaseTheory]
    public async Task Seeding_Again_KeepsWhatAnAdministratorWrote(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database);
        var writer = TestPeople.User();
        await using (var context = database.Open())
        {
            context.Add(writer);
            await context.SaveChangesAsync();
            var article = await context.HelpArticles.SingleAsync(one => one.Slug == "limitation");
            article.Rewrite(article.Norwegian with { Title = "Ny tittel?" }, article.English, writer.Id, Now);
            await context.SaveChangesAsync();
        }

        await SeedAsync(database);

        await using var after = database.Open();
        var kept = await after.HelpArticles.Include(one => one.Revisions).SingleAsync(one => one.Slug == "limitation");
        Assert.Equal(("Ny tittel?", 2, 1), (kept.Norwegian.Title, kept.Edition, kept.Version));
        Assert.Equal([1, 2], kept.Revisions.Select(revision => revision.Number).Order());
    }

    [DatabaseTheory]
    public async Task TwoWhoWriteAtOnce_OnlyTheFirstIsSaved(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database);
        var writer = TestPeople.User();
        await using var first = database.Open();
        first.Add(writer);
        await first.SaveChangesAsync();
        await using var second = database.Open();
        var mine = await first.HelpArticles.SingleAsync(one => one.Slug == "costs");
        var theirs = await second.HelpArticles.SingleAsync(one => one.Slug == "costs");
        mine.Rewrite(mine.Norwegian with { Text = "Mitt." }, mine.English, writer.Id, Now);
        theirs.Rewrite(theirs.Norwegian with { Text = "Deres." }, theirs.English, writer.Id, Now);
        await first.SaveChangesAsync();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync());

        await using var after = database.Open();
        Assert.Equal("Mitt.", (await after.HelpArticles.SingleAsync(one => one.Slug == "costs")).Norwegian.Text);
        Assert.Equal(2, await after.HelpArticleRevisions.CountAsync(one => one.ArticleId == mine.Id));
    }

    private static async Task SeedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await new RequiredData(context, new SettableClock()).WriteMissingAsync(default);
    }
}
